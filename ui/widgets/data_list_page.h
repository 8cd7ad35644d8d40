#pragma once

#include "models/list_model.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/outbox.h"
#include "ui/shell/services.h"
#include "ui/widgets/arm_bar.h"
#include "ui/widgets/column_state.h"
#include "ui/widgets/list_table.h"
#include "ui/widgets/token_bar.h"

#include <QSettings>
#include <QWidget>

class QComboBox;
class QFileDialog;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class QSplitter;
class QTabBar;
class QToolButton;

namespace reiyan::ui {

/// What every page may use. Made once, in the composition root.
struct Desk {
    const Services &services;
    ActionRegistry &actions;
    Outbox &outbox;
    QSettings &settings;
};

/// A saved question: `1 To be checked`.
struct ListView {
    QByteArray id;
    std::function<QString()> title;
    ListRequest request;
};

/// A filter with a fixed set of answers, chosen from a box.
struct ListChoice {
    QByteArray column;
    std::function<QString()> label;
    std::function<QList<std::pair<QString, QString>>()> options; ///< Stored value, word.
};

/// One action of a row that needs two strokes: what is armed, and what is sent.
struct Armed {
    QString consequence;
    QStringList reasons = {};
    QByteArray kind;
    std::function<QJsonObject(const QString &reason)> payload;
    QString text; ///< For the status bar while it waits in the outbox.
};

/// The list component of every page (C4): keyset paging, sort, text filter and typed filters,
/// saved views, columns a person can choose, footer sums, details panel, CSV of what is shown.
/// State is kept per person and list, keyed by column id.
class DataListPage final : public QWidget
{
    Q_OBJECT

public:
    struct Setup {
        QByteArray id;     ///< Of actions and settings: deposits
        QString tableName; ///< S03_Deposit_table
        models::ListId list = models::ListId::Deposits;
        QList<ListView> views;
        QList<ListChoice> choices = {};
        QWidget *details = nullptr; ///< Shown beside the table; may be none.
        QWidget *leading = nullptr; ///< Left of the table: the catalog's tree.
        std::function<QString()> emptyText;
    };

    DataListPage(const Desk &desk, const Setup &setup, QWidget *parent = nullptr);

    [[nodiscard]] const QByteArray &id() const { return m_setup.id; }
    [[nodiscard]] ListTable *table() const { return m_table; }
    [[nodiscard]] models::ListModel *model() const { return m_model; }
    [[nodiscard]] int currentRow() const { return m_table->currentIndex().row(); }
    [[nodiscard]] QString currentId() const { return m_model->idAt(currentRow()); }
    [[nodiscard]] QVariant currentValue(const QByteArray &column) const;
    [[nodiscard]] bool hasCurrent() const { return currentRow() >= 0; }

    void arm(const Armed &armed);
    [[nodiscard]] ArmBar *armBar() const { return m_armBar; }
    void refresh();
    void setText(const QString &text);
    /// A condition from outside: the catalog's tree, a jump from another page.
    void setExtraFilters(const QList<ListFilter> &filters);
    void showView(int index);
    void retranslate();
    void saveState();
    /// Settings are kept per person; call when somebody signs in.
    void restoreState();
    /// Without the permission to see.
    void setPrivateColumns(const QList<QByteArray> &hidden) { m_columnState->setPrivate(hidden); }
    /// What can be done with the record, below its details: the same actions as on the keys.
    void setBarActions(const QList<QByteArray> &actions);
    /// An action of the whole list, beside the filter.
    void addBarButton(const QByteArray &action);

signals:
    void currentChanged(const QString &id);
    void opened(const QString &id); ///< Enter without anything armed.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QToolButton *buttonFor(const QByteArray &id, QWidget *parent);
    void dropFilters();
    void showSort(const ListRequest &asked);
    void buildBars();
    void buildTable(const Setup &setup);
    void buildSplitter(const Setup &setup);
    void buildLayout();
    QAction *addAction(const char *name, std::function<QString()> text, const QKeySequence &keys,
                       std::function<void()> run);
    void addActions();
    void addFilterActions();
    void addLookActions();
    void connectModel();
    void connectTable();
    void applyRequest();
    [[nodiscard]] ListRequest request() const;
    void updateFooter();
    void updateState();
    void askTotals();
    void onLoaded();
    void onSort(int column);
    void onCommitted(const QString &reason);
    void onCurrentRow(int row);
    void filterByCell(bool exclude);
    void copyRows(bool forChat);
    void foldPanels();
    void exportCsv();
    void runExport(const QString &path);
    [[nodiscard]] QString key(const char *name) const;

    const Desk m_desk;
    const Setup m_setup;
    models::ListModel *m_model = nullptr;
    ListTable *m_table = nullptr;
    QTabBar *m_views = nullptr;
    QLineEdit *m_text = nullptr;
    QList<QComboBox *> m_choices;
    TokenBar *m_tokens = nullptr;
    ColumnState *m_columnState = nullptr;
    QToolButton *m_columns = nullptr;
    QToolButton *m_export = nullptr;
    QLabel *m_footer = nullptr;
    QLabel *m_state = nullptr;
    QSplitter *m_splitter = nullptr;
    QWidget *m_detailsSide = nullptr;
    QHBoxLayout *m_tools = nullptr;
    QHBoxLayout *m_bar = nullptr; ///< Of actions, below the details.
    ArmBar *m_armBar = nullptr;
    QTimer m_typing;
    QList<ListFilter> m_extra;
    QString m_person; ///< Whose state this list is in.
    QByteArray m_sort;
    bool m_descending = true;
    std::optional<Armed> m_armed;
    bool m_focusIsElsewhere = false;
    QString m_armedId; ///< The command id, minted when the row was armed.
    QString m_armedRow;
    QVariant m_armedVersion;
    QString m_wantedRow; ///< Where the cursor was before a refresh.
    int m_wantedIndex = 0;
    std::optional<ListTotals> m_totals;
    std::optional<Error> m_error;
    quint64 m_totalsGeneration = 0;
};

} // namespace reiyan::ui
