#include "models/list_columns.h"

#include <QCoreApplication>

namespace reiyan::models {
namespace {

using enum ColumnKind;

QList<ColumnInfo> depositColumns()
{
    return {
        {"created_at", QT_TRANSLATE_NOOP("Columns", "Age"), Age, 9, true},
        {"number", QT_TRANSLATE_NOOP("Columns", "No."), Code, 18, true},
        {"member", QT_TRANSLATE_NOOP("Columns", "Member"), Text, 14},
        {"method", QT_TRANSLATE_NOOP("Columns", "Method"), Text, 9},
        {"due", QT_TRANSLATE_NOOP("Columns", "To pay (Rp)"), Money, 12},
        {"verdict", QT_TRANSLATE_NOOP("Columns", "Verdict"), DepositVerdict, 16},
        {"checks", QT_TRANSLATE_NOOP("Columns", "Checks"), Checks, 8},
        {"received", QT_TRANSLATE_NOOP("Columns", "Came in (Rp)"), MoneyIfAny, 12, false, false,
         false, true},
        {"difference", QT_TRANSLATE_NOOP("Columns", "Difference"), Difference, 9},
        {"status", QT_TRANSLATE_NOOP("Columns", "Status"), DepositState, 14},
        {"holder", QT_TRANSLATE_NOOP("Columns", "Held by"), Text, 13},
        {"expires_at", QT_TRANSLATE_NOOP("Columns", "Deadline"), Until, 11},
        {"pictures", QT_TRANSLATE_NOOP("Columns", "Pictures"), Number, 8},
        {"level", QT_TRANSLATE_NOOP("Columns", "Level"), Text, 7, false, true},
        {"requested", QT_TRANSLATE_NOOP("Columns", "Requested (Rp)"), Money, 13, false, true},
        {"amount", QT_TRANSLATE_NOOP("Columns", "Credits (Rp)"), Money, 12, true, true, false,
         true},
        {"requested_by", QT_TRANSLATE_NOOP("Columns", "Filed by"), Text, 15, false, true},
        {"note", QT_TRANSLATE_NOOP("Columns", "Bank line"), Text, 24, false, true},
        {"reason", QT_TRANSLATE_NOOP("Columns", "Reason"), Text, 18, false, true},
        {"gateway", QT_TRANSLATE_NOOP("Columns", "Gateway"), Text, 14, false, true},
        {"version", "", Number, 6, false, true, true},
        {"user_id", "", Text, 6, false, true, true},
        {"requested_by_id", "", Text, 6, false, true, true},
        {"matched_by_id", "", Text, 6, false, true, true},
    };
}

QList<ColumnInfo> bankLineColumns()
{
    return {
        {"at", QT_TRANSLATE_NOOP("Columns", "Time (WIB)"), Time, 18, true},
        {"account", QT_TRANSLATE_NOOP("Columns", "Account"), Text, 10},
        {"text", QT_TRANSLATE_NOOP("Columns", "Bank line"), Text, 44},
        {"credit", QT_TRANSLATE_NOOP("Columns", "In (Rp)"), MoneyIn, 14, false, false, false, true},
        {"debit", QT_TRANSLATE_NOOP("Columns", "Out (Rp)"), MoneyOut, 14, false, false, false,
         true},
        {"balance", QT_TRANSLATE_NOOP("Columns", "Balance (Rp)"), Money, 15},
        {"deposit", QT_TRANSLATE_NOOP("Columns", "Deposit"), Code, 19},
        {"imported_by", QT_TRANSLATE_NOOP("Columns", "Read in by"), Text, 15},
        {"imported_at", QT_TRANSLATE_NOOP("Columns", "Read in (WIB)"), Time, 18, false, true},
        {"is_free", "", Number, 6, false, true, true},
    };
}

QList<ColumnInfo> paymentColumns()
{
    return {
        {"position", QT_TRANSLATE_NOOP("Columns", "Place"), Number, 8, true},
        {"code", QT_TRANSLATE_NOOP("Columns", "Code"), Text, 10},
        {"title", QT_TRANSLATE_NOOP("Columns", "Method"), Text, 22},
        {"category", QT_TRANSLATE_NOOP("Columns", "Category"), Text, 15},
        {"gateway", QT_TRANSLATE_NOOP("Columns", "Gateway"), Text, 16},
        {"channel", QT_TRANSLATE_NOOP("Columns", "Channel"), Text, 10, false, true},
        {"fee", QT_TRANSLATE_NOOP("Columns", "Fee (Rp)"), Money, 10},
        {"fee_points", QT_TRANSLATE_NOOP("Columns", "Fee (%)"), Percent, 9},
        {"bearer", QT_TRANSLATE_NOOP("Columns", "Borne by"), FeeBearer, 10},
        {"least", QT_TRANSLATE_NOOP("Columns", "Least (Rp)"), Money, 11},
        {"most", QT_TRANSLATE_NOOP("Columns", "Most (Rp)"), Money, 14},
        {"digits", QT_TRANSLATE_NOOP("Columns", "Unique digits"), Digits, 14},
        {"receiver", QT_TRANSLATE_NOOP("Columns", "Our account"), Code, 15},
        {"is_active", QT_TRANSLATE_NOOP("Columns", "Status"), Switch, 12},
        {"version", "", Number, 6, false, true, true},
    };
}

QList<ColumnInfo> orderColumns()
{
    return {
        {"created_at", QT_TRANSLATE_NOOP("Columns", "Time (WIB)"), Time, 18, true},
        {"number", QT_TRANSLATE_NOOP("Columns", "No."), Code, 19, true},
        {"status", QT_TRANSLATE_NOOP("Columns", "Status"), OrderState, 16},
        {"product", QT_TRANSLATE_NOOP("Columns", "Product"), Text, 16, false, true},
        {"item", QT_TRANSLATE_NOOP("Columns", "Item"), Text, 24},
        {"target", QT_TRANSLATE_NOOP("Columns", "Destination"), Phone, 15},
        {"member", QT_TRANSLATE_NOOP("Columns", "Member"), Text, 16},
        {"provider", QT_TRANSLATE_NOOP("Columns", "Supplier"), Text, 15, false, true},
        {"serial", QT_TRANSLATE_NOOP("Columns", "Serial"), Code, 14},
        {"price", QT_TRANSLATE_NOOP("Columns", "Price (Rp)"), Money, 11, true, false, false, true},
        {"cost", QT_TRANSLATE_NOOP("Columns", "Cost (Rp)"), Money, 11, false, true, false, true},
        {"profit", QT_TRANSLATE_NOOP("Columns", "Gross profit (Rp)"), Profit, 14, false, true,
         false, true},
        {"duration", QT_TRANSLATE_NOOP("Columns", "Duration"), Duration, 9},
        {"failure", QT_TRANSLATE_NOOP("Columns", "Cause"), Text, 18, false, true},
        {"sku", QT_TRANSLATE_NOOP("Columns", "SKU"), Code, 12, false, true},
        {"version", "", Number, 6, false, true, true},
        {"user_id", "", Text, 6, false, true, true},
    };
}

QList<ColumnInfo> hangingColumns()
{
    return {
        {"created_at", QT_TRANSLATE_NOOP("Columns", "Age"), Age, 9, true},
        {"number", QT_TRANSLATE_NOOP("Columns", "No."), Code, 19, true},
        {"verdict", QT_TRANSLATE_NOOP("Columns", "Verdict"), Verdict, 28},
        {"product", QT_TRANSLATE_NOOP("Columns", "Product"), Text, 15},
        {"target", QT_TRANSLATE_NOOP("Columns", "Destination"), Phone, 15},
        {"member", QT_TRANSLATE_NOOP("Columns", "Member"), Text, 15},
        {"provider", QT_TRANSLATE_NOOP("Columns", "Supplier"), Text, 15},
        {"checks", QT_TRANSLATE_NOOP("Columns", "Asked"), Number, 7},
        {"code", QT_TRANSLATE_NOOP("Columns", "Last code"), Code, 10},
        {"rule", QT_TRANSLATE_NOOP("Columns", "Meaning"), Text, 18},
        {"next_check_at", QT_TRANSLATE_NOOP("Columns", "Next check"), Until, 11},
        {"wait_until", QT_TRANSLATE_NOOP("Columns", "Wait limit"), Until, 11},
        {"price", QT_TRANSLATE_NOOP("Columns", "Price (Rp)"), Money, 11, true, false, false, true},
        {"cost_cap", QT_TRANSLATE_NOOP("Columns", "At risk (Rp)"), Money, 12, false, false, false,
         true},
        {"status", QT_TRANSLATE_NOOP("Columns", "Status"), OrderState, 14, false, true},
        {"version", "", Number, 6, false, true, true},
        {"reference", QT_TRANSLATE_NOOP("Columns", "Our reference"), Code, 20, false, true},
        {"sku", QT_TRANSLATE_NOOP("Columns", "SKU"), Code, 12, false, true},
        {"holder", QT_TRANSLATE_NOOP("Columns", "Held by"), Text, 13},
        {"steps", QT_TRANSLATE_NOOP("Columns", "Steps"), Number, 7},
    };
}

QList<ColumnInfo> watchedColumns()
{
    return {
        {"created_at", QT_TRANSLATE_NOOP("Columns", "Time (WIB)"), Time, 18, true},
        {"number", QT_TRANSLATE_NOOP("Columns", "Order"), Code, 19},
        {"status", QT_TRANSLATE_NOOP("Columns", "Status"), OrderState, 14},
        {"provider", QT_TRANSLATE_NOOP("Columns", "Supplier"), Text, 15},
        {"sku", QT_TRANSLATE_NOOP("Columns", "SKU"), Code, 12},
        {"target", QT_TRANSLATE_NOOP("Columns", "Destination"), Phone, 15},
        {"member", QT_TRANSLATE_NOOP("Columns", "Member"), Text, 15},
        {"meaning", QT_TRANSLATE_NOOP("Columns", "Meaning"), Text, 20},
        {"run_at", QT_TRANSLATE_NOOP("Columns", "Next look"), Until, 11},
        {"cost_cap", QT_TRANSLATE_NOOP("Columns", "At risk (Rp)"), Money, 12, false, false, false,
         true},
        {"reference", QT_TRANSLATE_NOOP("Columns", "Our reference"), Code, 20, false, true},
        {"order_id", "", Text, 6, false, true, true},
    };
}

QList<ColumnInfo> caseColumns()
{
    return {
        {"opened_at", QT_TRANSLATE_NOOP("Columns", "Age"), Age, 9, true},
        {"kind", QT_TRANSLATE_NOOP("Columns", "What is the matter"), CaseKind, 28},
        {"number", QT_TRANSLATE_NOOP("Columns", "Order"), Code, 19},
        {"member", QT_TRANSLATE_NOOP("Columns", "Member"), Text, 16},
        {"amount", QT_TRANSLATE_NOOP("Columns", "Amount (Rp)"), Money, 13, false, false, false,
         true},
        {"note", QT_TRANSLATE_NOOP("Columns", "Note"), Code, 24},
        {"state", QT_TRANSLATE_NOOP("Columns", "Status"), CaseState, 11},
        {"closed_at", QT_TRANSLATE_NOOP("Columns", "Closed (WIB)"), Time, 18, false, true},
        {"closed_by", QT_TRANSLATE_NOOP("Columns", "Closed by"), Text, 15, false, true},
        {"closing", QT_TRANSLATE_NOOP("Columns", "What was done"), Text, 30, false, true},
        {"order_id", "", Text, 6, false, true, true},
        {"version", "", Number, 6, false, true, true},
    };
}

QList<ColumnInfo> entryColumns(const char *owner)
{
    return {
        {"recorded_at", QT_TRANSLATE_NOOP("Columns", "Time (WIB)"), Time, 18, true},
        {"member", owner, Text, 20},
        {"kind", QT_TRANSLATE_NOOP("Columns", "Kind"), TransferKind, 13},
        {"reference", QT_TRANSLATE_NOOP("Columns", "Reference"), Code, 19},
        {"incoming", QT_TRANSLATE_NOOP("Columns", "In (Rp)"), MoneyIn, 13, false, false, false,
         true},
        {"outgoing", QT_TRANSLATE_NOOP("Columns", "Out (Rp)"), MoneyOut, 13, false, false, false,
         true},
        {"before", QT_TRANSLATE_NOOP("Columns", "Before (Rp)"), Money, 14},
        {"after", QT_TRANSLATE_NOOP("Columns", "After (Rp)"), Money, 14},
        {"by", QT_TRANSLATE_NOOP("Columns", "By"), Text, 15},
        {"seq", QT_TRANSLATE_NOOP("Columns", "Entry no."), Number, 9},
        {"account_id", "", Text, 6, false, true, true},
        {"order_id", "", Text, 6, false, true, true},
        {"user_id", "", Text, 6, false, true, true},
        {"family", "", Text, 6, false, true, true},
    };
}

QList<ColumnInfo> memberColumns()
{
    return {
        {"created_at", QT_TRANSLATE_NOOP("Columns", "Since (WIB)"), Time, 18, true, true},
        {"user_name", QT_TRANSLATE_NOOP("Columns", "Code"), Code, 14, true},
        {"full_name", QT_TRANSLATE_NOOP("Columns", "Name"), Text, 24},
        {"level", QT_TRANSLATE_NOOP("Columns", "Level"), Text, 9},
        {"phone", QT_TRANSLATE_NOOP("Columns", "Phone"), Phone, 15},
        {"balance", QT_TRANSLATE_NOOP("Columns", "Balance (Rp)"), Money, 14, false, false, false,
         true},
        {"held", QT_TRANSLATE_NOOP("Columns", "Held (Rp)"), Money, 12, false, false, false, true},
        {"available", QT_TRANSLATE_NOOP("Columns", "Available (Rp)"), Money, 14, false, false,
         false, true},
        {"wallet", QT_TRANSLATE_NOOP("Columns", "Status"), WalletStatus, 10},
    };
}

QList<ColumnInfo> serviceColumns()
{
    return {
        {"code", QT_TRANSLATE_NOOP("Columns", "SKU"), Code, 13, true},
        {"product", QT_TRANSLATE_NOOP("Columns", "Product"), Text, 18},
        {"nominal", QT_TRANSLATE_NOOP("Columns", "Name"), Text, 28},
        {"status", QT_TRANSLATE_NOOP("Columns", "Status"), ServiceStatus, 14},
        {"provider", QT_TRANSLATE_NOOP("Columns", "Supplier"), Text, 16},
        {"cost", QT_TRANSLATE_NOOP("Columns", "Cost (Rp)"), Money, 11, true},
        {"bronze", QT_TRANSLATE_NOOP("Columns", "Bronze (Rp)"), Money, 12},
        {"silver", QT_TRANSLATE_NOOP("Columns", "Silver (Rp)"), Money, 12},
        {"gold", QT_TRANSLATE_NOOP("Columns", "Gold (Rp)"), Money, 12},
        {"reason", QT_TRANSLATE_NOOP("Columns", "Reason"), Text, 14, false, true},
        {"updated_at", QT_TRANSLATE_NOOP("Columns", "Changed (WIB)"), Time, 18, false, true},
        {"product_id", "", Text, 6, false, true, true},
        {"category_id", "", Text, 6, false, true, true},
        {"rule", QT_TRANSLATE_NOOP("Columns", "Destination rule"), Text, 16, false, true},
    };
}

QList<ColumnInfo> messageColumns()
{
    return {
        {"received_at", QT_TRANSLATE_NOOP("Columns", "Time (WIB)"), Time, 18, true},
        {"source", QT_TRANSLATE_NOOP("Columns", "Supplier"), Text, 15},
        {"state", QT_TRANSLATE_NOOP("Columns", "Status"), MessageState, 18},
        {"note", QT_TRANSLATE_NOOP("Columns", "Note"), Code, 12},
        {"body", QT_TRANSLATE_NOOP("Columns", "Message"), Text, 60},
    };
}

QList<ColumnInfo> jobColumns()
{
    return {
        {"created_at", QT_TRANSLATE_NOOP("Columns", "Time (WIB)"), Time, 18, true},
        {"kind", QT_TRANSLATE_NOOP("Columns", "Kind"), Code, 20},
        {"state", QT_TRANSLATE_NOOP("Columns", "Status"), JobState, 14},
        {"run_at", QT_TRANSLATE_NOOP("Columns", "Runs in"), Until, 11},
        {"attempt", QT_TRANSLATE_NOOP("Columns", "Try"), Number, 7},
        {"owner", QT_TRANSLATE_NOOP("Columns", "Worker"), Code, 20},
        {"error", QT_TRANSLATE_NOOP("Columns", "Last error"), Text, 40},
    };
}

QList<ColumnInfo> attemptColumns()
{
    return {
        {"created_at", QT_TRANSLATE_NOOP("Columns", "Time (WIB)"), Time, 18, true},
        {"number", QT_TRANSLATE_NOOP("Columns", "Order"), Code, 19},
        {"attempt", QT_TRANSLATE_NOOP("Columns", "Try"), Number, 11},
        {"sku", QT_TRANSLATE_NOOP("Columns", "SKU"), Code, 12},
        {"target", QT_TRANSLATE_NOOP("Columns", "Destination"), Phone, 15},
        {"state", QT_TRANSLATE_NOOP("Columns", "Status"), AttemptState, 16},
        {"code", QT_TRANSLATE_NOOP("Columns", "Code"), Code, 8},
        {"meaning", QT_TRANSLATE_NOOP("Columns", "Meaning"), Text, 22},
        {"cost", QT_TRANSLATE_NOOP("Columns", "Cost (Rp)"), Money, 11, false, false, false, true},
        {"duration", QT_TRANSLATE_NOOP("Columns", "Duration"), Duration, 9},
        {"checks", QT_TRANSLATE_NOOP("Columns", "Asked"), Number, 7},
        {"reference", QT_TRANSLATE_NOOP("Columns", "Our reference"), Code, 20, false, true},
        {"provider", "", Text, 6, false, true, true},
    };
}

} // namespace

QList<ColumnInfo> listColumns(ListId list)
{
    switch (list) {
    case ListId::Deposits:
        return depositColumns();
    case ListId::Orders:
        return orderColumns();
    case ListId::Hanging:
        return hangingColumns();
    case ListId::WalletEntries:
        return entryColumns(QT_TRANSLATE_NOOP("Columns", "Member"));
    case ListId::StoreEntries:
        return entryColumns(QT_TRANSLATE_NOOP("Columns", "Account"));
    case ListId::Members:
        return memberColumns();
    case ListId::Services:
        return serviceColumns();
    case ListId::Messages:
        return messageColumns();
    case ListId::Jobs:
        return jobColumns();
    case ListId::Cases:
        return caseColumns();
    case ListId::Attempts:
        return attemptColumns();
    case ListId::Watched:
        return watchedColumns();
    case ListId::BankLines:
        return bankLineColumns();
    case ListId::PaymentMethods:
        return paymentColumns();
    }
    Q_UNREACHABLE();
}

} // namespace reiyan::models
