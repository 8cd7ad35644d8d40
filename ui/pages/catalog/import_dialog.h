#pragma once

#include "ui/widgets/data_list_page.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace reiyan::ui {

/// A supplier's price list: choose the file, read what would change and which rows are refused and
/// why, then apply (C16). Nothing is written before the last step.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(const Desk &desk, QWidget *parent = nullptr);

    /// Reads it as a list of the chosen supplier and kind.
    void preview(const QString &path);

signals:
    void applied();

private:
    void buildRows();
    void loadSuppliers();
    void choose();
    void show(const PriceListPreview &preview);
    void fillRows(const PriceListPreview &preview);
    void apply();
    void saveRejected(const QString &path);
    void updateReady();

    const Desk m_desk;
    QComboBox *m_supplier = nullptr;
    QComboBox *m_kind = nullptr;
    QLabel *m_summary = nullptr;
    QTableWidget *m_rows = nullptr;
    QCheckBox *m_acceptLoss = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_apply = nullptr;
    QString m_path; ///< Read again when supplier or kind change.
    std::optional<PriceListPreview> m_preview;
    QString m_commandId; ///< Minted with the preview: applying twice is applying once.
};

} // namespace reiyan::ui
