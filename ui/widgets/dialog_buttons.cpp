#include "ui/widgets/dialog_buttons.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace reiyan::ui {

QHBoxLayout *dialogButtons(QDialog *dialog, QPushButton *main, const QString &leave)
{
    main->setDefault(true);
    main->setProperty("primary", true);
    auto *cancel = new QPushButton(leave, dialog);
    cancel->setAutoDefault(false);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(main);
    return buttons;
}

} // namespace reiyan::ui
