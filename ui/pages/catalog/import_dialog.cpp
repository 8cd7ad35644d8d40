#include "ui/pages/catalog/import_dialog.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "services/base/deliver.h"
#include "ui/widgets/file_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTableWidget>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

QString reasonOf(const providers::RejectedItem &row)
{
    return texts::errorText({ErrorKind::Invalid, row.code, {}, {row.value}});
}

QString csvCell(QString text)
{
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

ImportDialog::ImportDialog(const Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_supplier(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_summary(new QLabel(tr("Choose the price list that the supplier gave (JSON)."), this))
    , m_rows(new QTableWidget(0, 4, this))
    , m_acceptLoss(
          new QCheckBox(tr("More than half is gone from the list, and that is right"), this))
    , m_choose(new QPushButton(tr("Choose a file …"), this))
    , m_save(new QPushButton(tr("Save refused rows …"), this))
    , m_apply(new QPushButton(tr("Apply"), this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import a price list"));
    resize(QSize(820, 560).boundedTo(parent->window()->size() - QSize(80, 80)));
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setWordWrap(true);
    buildRows();
    m_apply->setProperty("primary", true);
    m_apply->setObjectName(QStringLiteral("importApply"));
    m_choose->setAutoDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_save);
    buttons->addStretch();
    auto *leave = new QPushButton(tr("Close"), this);
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(leave);
    buttons->addWidget(m_apply);
    m_supplier->setObjectName(QStringLiteral("importSupplier"));
    m_supplier->setAccessibleName(tr("Supplier"));
    m_kind->setObjectName(QStringLiteral("importKind"));
    m_kind->setAccessibleName(tr("Kind of list"));
    m_kind->addItem(tr("Goods"), int(providers::ItemKind::Prepaid));
    m_kind->addItem(tr("Games"), int(providers::ItemKind::Game));
    m_kind->addItem(tr("Bills"), int(providers::ItemKind::Bill));
    auto *source = new QHBoxLayout;
    source->addWidget(m_supplier, 2);
    source->addWidget(m_kind, 1);
    source->addStretch(2);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(source);
    layout->addWidget(m_summary);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_acceptLoss);
    layout->addLayout(buttons);
    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::choose);
    connect(m_apply, &QPushButton::clicked, this, &ImportDialog::apply);
    connect(m_acceptLoss, &QCheckBox::toggled, this, &ImportDialog::updateReady);
    connect(m_save, &QPushButton::clicked, this, [this] {
        QFileDialog *dialog = newFileDialog(this, tr("Save refused rows …"), tr("Save"));
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(QStringLiteral("ditolak.csv"));
        connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::saveRejected);
        dialog->open();
    });
    for (QComboBox *box : {m_supplier, m_kind}) {
        connect(box, &QComboBox::activated, this, [this] {
            if (!m_path.isEmpty())
                preview(m_path);
        });
    }
    loadSuppliers();
    m_choose->setFocus();
    updateReady();
}

void ImportDialog::buildRows()
{
    m_rows->setObjectName(QStringLiteral("importRows"));
    m_rows->setAccessibleName(tr("What would change"));
    m_rows->setHorizontalHeaderLabels({tr("What"), tr("SKU"), tr("Name"), tr("Cost or reason")});
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->setColumnWidth(0, fontMetrics().averageCharWidth() * 16);
    m_rows->setColumnWidth(1, fontMetrics().averageCharWidth() * 18);
    m_rows->setColumnWidth(2, fontMetrics().averageCharWidth() * 40);
    m_rows->verticalHeader()->hide();
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setShowGrid(false);
}

void ImportDialog::loadSuppliers()
{
    deliver(m_desk.services.board(), this, [this](const Result<engine::Board> &board) {
        if (!board) {
            m_summary->setText(texts::errorText(board.error()));
            return;
        }
        for (const engine::SupplierBoard &one : board->suppliers)
            m_supplier->addItem(one.supplier.title, one.supplier.code);
        const int usual = m_supplier->findData(QStringLiteral("sandbox"));
        m_supplier->setCurrentIndex(std::max(0, usual));
        if (!m_path.isEmpty())
            preview(m_path);
    });
}

void ImportDialog::choose()
{
    QFileDialog *dialog = newFileDialog(this, tr("Choose a file …"), tr("Read"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(QStringLiteral("JSON (*.json)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::preview);
    dialog->open();
}

void ImportDialog::preview(const QString &path)
{
    m_path = path;
    m_preview.reset();
    m_rows->setRowCount(0);
    m_summary->setText(tr("Reading …"));
    updateReady();
    if (m_supplier->count() == 0)
        return; // read as soon as the suppliers are known
    const PriceListFile file{m_supplier->currentData().toString(),
                             providers::ItemKind(m_kind->currentData().toInt()), path};
    deliver(m_desk.services.previewPriceList(file), this,
            [this](const Result<PriceListPreview> &preview) {
                if (preview)
                    show(*preview);
                else
                    m_summary->setText(texts::errorText(preview.error()));
            });
}

void ImportDialog::show(const PriceListPreview &preview)
{
    m_preview = preview;
    m_commandId = m_desk.services.newId();
    m_acceptLoss->setChecked(false);
    const catalog::ImportPreview &changes = preview.changes;
    m_summary->setText(
        tr("%1 new, %2 changed, %3 gone from the list and switched off, %4 as before, "
           "%5 refused. Nothing is written yet.")
            .arg(changes.added.size())
            .arg(changes.changed.size())
            .arg(changes.gone.size())
            .arg(changes.unchanged)
            .arg(preview.rejected.size()));
    fillRows(preview);
    updateReady();
    m_rows->setFocus(); // to be read first
}

void ImportDialog::fillRows(const PriceListPreview &preview)
{
    QHash<QString, catalog::ImportItem> items;
    for (const catalog::ImportItem &item : preview.import.items)
        items.insert(item.sku, item);
    const auto add = [this](const QStringList &cells) {
        const int row = m_rows->rowCount();
        m_rows->insertRow(row);
        for (int column = 0; column < int(cells.size()); ++column)
            m_rows->setItem(row, column, new QTableWidgetItem(cells.at(column)));
    };
    for (const providers::RejectedItem &row : preview.rejected)
        add({tr("Refused, row %1").arg(row.row), row.sku, {}, reasonOf(row)});
    const auto addAll = [&](const QString &what, const QStringList &skus) {
        for (const QString &sku : skus) {
            const auto item = items.constFind(sku);
            const bool known = item != items.cend();
            add({what, sku, known ? item->name : QString(),
                 known ? texts::formatRupiah(item->cost) : QString()});
        }
    };
    addAll(tr("New"), preview.changes.added);
    addAll(tr("Changed"), preview.changes.changed);
    addAll(tr("Gone"), preview.changes.gone);
}

void ImportDialog::updateReady()
{
    const bool loses = m_preview && m_preview->changes.losesMost;
    const qsizetype changes = m_preview ? m_preview->changes.added.size()
                                              + m_preview->changes.changed.size()
                                              + m_preview->changes.gone.size()
                                        : 0;
    m_acceptLoss->setVisible(loses);
    m_save->setVisible(m_preview && !m_preview->rejected.isEmpty());
    m_apply->setEnabled(changes > 0 && (!loses || m_acceptLoss->isChecked()));
    m_apply->setText(changes > 0 ? tr("Apply %n changes", nullptr, int(changes)) : tr("Apply"));
}

void ImportDialog::apply()
{
    catalog::ImportPriceList import = m_preview->import;
    import.acceptsLoss = m_acceptLoss->isChecked();
    m_desk.outbox.add({m_commandId, catalog::ImportPriceList::kKind, import.toJson(),
                       tr("Price list, %n items", nullptr, int(import.items.size()))});
    emit applied();
    accept();
}

void ImportDialog::saveRejected(const QString &path)
{
    QStringList lines = {QStringLiteral("row,sku,reason")};
    for (const providers::RejectedItem &row : m_preview->rejected)
        lines.append(
            QStringLiteral("%1,%2,%3").arg(row.row).arg(csvCell(row.sku), csvCell(reasonOf(row))));
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
                         && file.write((lines.join(u'\n') + u'\n').toUtf8()) > 0 && file.commit();
    m_summary->setText(written ? tr("%1 written.").arg(path)
                               : tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

} // namespace reiyan::ui
