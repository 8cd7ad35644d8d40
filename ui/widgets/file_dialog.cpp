#include "ui/widgets/file_dialog.h"

#include <QCoreApplication>

namespace reiyan::ui {

QFileDialog *newFileDialog(QWidget *parent, const QString &title, const QString &accept)
{
    const auto say = [](const char *text) {
        return QCoreApplication::translate("FileDialog", text);
    };
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog, false);
    dialog->setLabelText(QFileDialog::LookIn, say(QT_TRANSLATE_NOOP("FileDialog", "Folder:")));
    dialog->setLabelText(QFileDialog::FileName, say(QT_TRANSLATE_NOOP("FileDialog", "File:")));
    dialog->setLabelText(QFileDialog::FileType, say(QT_TRANSLATE_NOOP("FileDialog", "Kind:")));
    dialog->setLabelText(QFileDialog::Accept, accept);
    dialog->setLabelText(QFileDialog::Reject, say(QT_TRANSLATE_NOOP("FileDialog", "Leave it")));
    return dialog;
}

} // namespace reiyan::ui
