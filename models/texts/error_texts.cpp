#include "models/texts/error_texts.h"

#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "models/texts/time_text.h"

#include <QCoreApplication>

#include <array>

namespace reiyan::texts {
namespace {

struct ErrorText {
    const char *code;
    const char *text;
};

constexpr std::array kTexts = {
    // The database and the store's file.
    ErrorText{"db.url", QT_TRANSLATE_NOOP(
                            "Errors", "“%1” is no database address. Write for example "
                                      "sqlite:/path/store.db or postgresql://user@server/store.")},
    ErrorText{"db.open",
              QT_TRANSLATE_NOOP("Errors", "The database %1 cannot be reached. Check the network, "
                                          "the server and the password, then try again.")},
    ErrorText{"db.no_folder",
              QT_TRANSLATE_NOOP("Errors",
                                "The folder %1 does not exist. Create it or choose another one.")},
    ErrorText{"db.network_folder",
              QT_TRANSLATE_NOOP("Errors",
                                "%1 is on a network drive, where a store file can be damaged. Put "
                                "it on this computer's own disk, or use a database server.")},
    ErrorText{"db.synced_folder",
              QT_TRANSLATE_NOOP("Errors",
                                "%1 is in a folder that a cloud service keeps in step, where a "
                                "store file can be damaged. Choose a folder outside of it.")},
    ErrorText{
        "db.not_writable_folder",
        QT_TRANSLATE_NOOP("Errors",
                          "The store %1 cannot be written here. Check the rights of its folder.")},
    ErrorText{"db.store_in_use",
              QT_TRANSLATE_NOOP("Errors", "This store is open in another program (%1, process %2). "
                                          "Close that one first; nothing was changed.")},
    ErrorText{
        "db.no_store",
        QT_TRANSLATE_NOOP(
            "Errors",
            "There is no store at %1. Create it with “reiyan-ctl migrate” or start the console.")},
    ErrorText{"db.not_empty",
              QT_TRANSLATE_NOOP(
                  "Errors", "%1 already exists. Nothing was overwritten; choose another name.")},
    ErrorText{"db.schema.newer",
              QT_TRANSLATE_NOOP("Errors",
                                "This store was made by a newer version of the program (schema "
                                "%1, this program knows %2). Update the program.")},
    ErrorText{"db.schema.older",
              QT_TRANSLATE_NOOP("Errors", "This store is older than the program (schema %1 of %2). "
                                          "An administrator runs “reiyan-ctl migrate”.")},
    ErrorText{"db.schema.missing",
              QT_TRANSLATE_NOOP(
                  "Errors",
                  "This database holds no store yet. An administrator runs “reiyan-ctl migrate”.")},
    ErrorText{"db.schema.edited",
              QT_TRANSLATE_NOOP("Errors", "The store's structure differs from what was shipped "
                                          "(%1). Call support; nothing was changed.")},
    ErrorText{"db.schema.gap",
              QT_TRANSLATE_NOOP("Errors", "This program is incomplete. Install it again.")},
    ErrorText{"db.schema.unreadable",
              QT_TRANSLATE_NOOP("Errors", "This program is incomplete. Install it again.")},
    ErrorText{
        "db.unsafe.foreign_keys",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The database would not keep its rules (%1). The store stays closed; call support.")},
    ErrorText{"db.unsafe.journal",
              QT_TRANSLATE_NOOP("Errors", "The store's disk does not support safe writing (%1). "
                                          "Move the store to another disk.")},
    ErrorText{"db.unsafe.durability",
              QT_TRANSLATE_NOOP("Errors", "The database could lose money after a power cut (%1). "
                                          "Its administrator must switch full durability on.")},
    ErrorText{
        "db.unsafe.standby",
        QT_TRANSLATE_NOOP(
            "Errors", "This database server is a standby (%1). Connect to the primary server.")},
    ErrorText{
        "db.unsafe.read_only",
        QT_TRANSLATE_NOOP("Errors",
                          "This database server only reads (%1). Connect to the primary server.")},
    ErrorText{"db.unsafe.plaintext",
              QT_TRANSLATE_NOOP("Errors", "The connection to the server is not encrypted (%1). Its "
                                          "administrator must switch TLS on.")},
    ErrorText{"db.contended",
              QT_TRANSLATE_NOOP(
                  "Errors", "The store is very busy. Nothing was changed; try again in a moment.")},
    ErrorText{
        "db.not_writable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The database only reads at the moment. Nothing was changed; try again in a moment.")},
    ErrorText{"db.lost",
              QT_TRANSLATE_NOOP(
                  "Errors",
                  "The connection to the database was lost. Check the network, then try again.")},
    ErrorText{"db.checking",
              QT_TRANSLATE_NOOP("Errors",
                                "The connection was lost at the last moment. It is being checked "
                                "whether this was done; do not enter it a second time.")},
    ErrorText{
        "db.duplicate",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Somebody entered the same at this moment. Refresh and look before you try again.")},
    ErrorText{
        "db.rule_refused",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The database refused this to protect the books. Nothing was changed; call support.")},
    ErrorText{
        "db.no_space",
        QT_TRANSLATE_NOOP(
            "Errors", "The disk is full. Nothing was changed; free some space, then try again.")},
    ErrorText{"db.damaged",
              QT_TRANSLATE_NOOP("Errors", "The store's file cannot be read or written reliably. "
                                          "Stop working, keep the file and call support.")},
    ErrorText{"db.timeout",
              QT_TRANSLATE_NOOP("Errors", "This took too long and was stopped. Nothing was "
                                          "changed; narrow the filter or try again.")},
    ErrorText{
        "db.unclassified",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Something unexpected went wrong in the database. Nothing was changed; call support.")},
    ErrorText{"backup.unsupported",
              QT_TRANSLATE_NOOP("Errors",
                                "Backups of a server are made with the server's own tools "
                                "(pg_dump, mariadb-backup). This command is for embedded stores.")},
    ErrorText{
        "backup.failed",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The backup %1 did not pass its check and was removed. Try again on another disk.")},

    // Signing in and people.
    ErrorText{"sign_in.refused",
              QT_TRANSLATE_NOOP(
                  "Errors", "User name or password is wrong. Try again, or ask an administrator.")},
    ErrorText{
        "sign_in.wait",
        QT_TRANSLATE_NOOP("Errors", "Too many wrong tries. Wait %1 seconds, then try again.")},
    ErrorText{"identity.crypto",
              QT_TRANSLATE_NOOP("Errors", "The password could not be processed: this computer is "
                                          "short of memory. Close other programs and try again.")},
    ErrorText{"identity.weak_password",
              QT_TRANSLATE_NOOP("Errors",
                                "This password is too easy. Use at least 8 characters with upper "
                                "and lower case, a digit and a sign, or 16 of any kind.")},
    ErrorText{
        "identity.unknown_actor",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This account is unknown or switched off. Sign in again or ask an administrator.")},
    ErrorText{"identity.name_taken",
              QT_TRANSLATE_NOOP("Errors", "The name “%1” is already in use. Choose another one.")},
    ErrorText{"identity.unknown_role",
              QT_TRANSLATE_NOOP(
                  "Errors",
                  "There is no role “%1”. Use for example operator, finance or administrator.")},
    ErrorText{"identity.user_name",
              QT_TRANSLATE_NOOP("Errors",
                                "A user name has 3 to 60 small letters, digits, dots or dashes.")},
    ErrorText{"identity.full_name",
              QT_TRANSLATE_NOOP("Errors", "Enter the full name, 2 to 200 characters.")},
    ErrorText{"setup.name", QT_TRANSLATE_NOOP("Errors", "Enter the name of the store.")},
    ErrorText{
        "setup.initials",
        QT_TRANSLATE_NOOP(
            "Errors", "The initials are 2 to 5 capital letters; every number starts with them.")},
    ErrorText{"setup.done_already",
              QT_TRANSLATE_NOOP("Errors", "This store is already set up. Sign in instead.")},

    // Commands and approvals.
    ErrorText{"command.forbidden",
              QT_TRANSLATE_NOOP("Errors",
                                "Your role may not do this (%1). An administrator can grant it.")},
    ErrorText{
        "command.id_reused",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This form was already sent with other contents. Open it again and enter it anew.")},
    ErrorText{
        "command.unknown_kind",
        QT_TRANSLATE_NOOP("Errors", "This program does not know the action “%1”. Update it.")},
    ErrorText{"command.incomplete",
              QT_TRANSLATE_NOOP(
                  "Errors", "Something is missing in the form. Fill in all fields and try again.")},
    ErrorText{"command.failed",
              QT_TRANSLATE_NOOP("Errors", "This action could not be carried out (%1). Nothing was "
                                          "changed; check what was entered and try again.")},
    ErrorText{"command.reason_missing",
              QT_TRANSLATE_NOOP("Errors", "Enter a reason of at least 3 characters.")},
    ErrorText{
        "command.state",
        QT_TRANSLATE_NOOP(
            "Errors", "This action met an unexpected state. Nothing was changed; call support.")},
    ErrorText{"listen.public",
              QT_TRANSLATE_NOOP("Errors",
                                "%1 can be called by other machines, and nothing encrypts it. "
                                "Listen on 127.0.0.1 behind a reverse proxy, or say "
                                "--listen-public.")},
    ErrorText{"listen.failed",
              QT_TRANSLATE_NOOP("Errors", "Nothing can listen on %1. Another program may use the "
                                          "port; choose another one.")},
    ErrorText{"listen.address",
              QT_TRANSLATE_NOOP("Errors", "“%1” is no address to listen on. Write for example "
                                          "127.0.0.1:8480.")},
    ErrorText{"store.latched",
              QT_TRANSLATE_NOOP("Errors",
                                "Money stands still; the red bar says why. The owner and a "
                                "second person must look at it first.")},
    ErrorText{"verify.stopped",
              QT_TRANSLATE_NOOP("Errors", "The check of the books was ended before it was through. "
                                          "Run it again.")},
    ErrorText{"identity.role_above_yours",
              QT_TRANSLATE_NOOP("Errors", "The role %1 may do more than you may. Let somebody with "
                                          "at least these rights create this person.")},
    ErrorText{"deposit.own_match",
              QT_TRANSLATE_NOOP("Errors", "You noted the bank line of %1 yourself; another person "
                                          "must approve it.")},
    ErrorText{"deposit.line_taken",
              QT_TRANSLATE_NOOP("Errors", "This bank line already belongs to deposit %1. Note the "
                                          "line more exactly: time, name, reference.")},
    ErrorText{"latch.not_found",
              QT_TRANSLATE_NOOP("Errors", "There is no such latch. List the latches again.")},
    ErrorText{"latch.lifted",
              QT_TRANSLATE_NOOP("Errors", "This latch is lifted already; money moves again.")},
    ErrorText{"latch.one_person",
              QT_TRANSLATE_NOOP("Errors", "A latch is lifted by two people: ask for it, and let "
                                          "another person approve.")},
    ErrorText{"latch.owner_needed",
              QT_TRANSLATE_NOOP("Errors", "One of the two people must be the owner (super admin). "
                                          "Let the owner approve this.")},
    ErrorText{"answer.refused",
              QT_TRANSLATE_NOOP("Errors", "The supplier's answer could not be recorded. It will be "
                                          "asked again; nothing was lost.")},
    ErrorText{"approval.tampered",
              QT_TRANSLATE_NOOP("Errors", "This request was changed in the database after it was "
                                          "filed. Nothing was done; call support.")},
    ErrorText{"approval.not_found",
              QT_TRANSLATE_NOOP("Errors", "This approval no longer exists. Refresh the list.")},
    ErrorText{"approval.already_decided",
              QT_TRANSLATE_NOOP("Errors",
                                "%1 has already decided this (%2). Nothing more is to be done.")},
    ErrorText{"approval.already_waiting",
              QT_TRANSLATE_NOOP("Errors", "This already waits for a second person's approval.")},
    ErrorText{
        "approval.changed",
        QT_TRANSLATE_NOOP(
            "Errors", "What was to be approved has changed meanwhile. Refresh and look again.")},
    ErrorText{
        "approval.expired",
        QT_TRANSLATE_NOOP(
            "Errors", "This approval waited too long and expired. It must be requested again.")},
    ErrorText{
        "approval.own_request",
        QT_TRANSLATE_NOOP("Errors", "You requested this yourself; another person must decide.")},
    ErrorText{
        "approval.above_limit",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The amount is above your own limit too. Somebody with a higher limit must decide.")},

    // Deposits.
    ErrorText{"deposit.not_found",
              QT_TRANSLATE_NOOP("Errors", "There is no such deposit. Refresh the list.")},
    ErrorText{
        "deposit.changed",
        QT_TRANSLATE_NOOP("Errors", "Deposit %1 has changed meanwhile. Refresh and look again.")},
    ErrorText{"deposit.not_matched",
              QT_TRANSLATE_NOOP("Errors", "Deposit %1 has no bank line yet. Find the money on the "
                                          "bank's statement and note it first (M).")},
    ErrorText{"deposit.by_gateway",
              QT_TRANSLATE_NOOP("Errors", "Deposit %1 is collected by %2, whose own answer decides "
                                          "it. Nobody matches or approves it by hand.")},
    ErrorText{"deposit.wrong_state",
              QT_TRANSLATE_NOOP("Errors", "Deposit %1 cannot be changed like this: it is “%2”.")},
    ErrorText{"deposit.already_decided",
              QT_TRANSLATE_NOOP("Errors", "%2 was first: deposit %1 became “%4” at %3.")},
    ErrorText{
        "deposit.own_request",
        QT_TRANSLATE_NOOP("Errors", "You filed deposit %1 yourself; another person must decide.")},
    ErrorText{"deposit.amount_limits",
              QT_TRANSLATE_NOOP("Errors", "A deposit is at least %1 and at most %2.")},
    ErrorText{"deposit.too_many",
              QT_TRANSLATE_NOOP(
                  "Errors",
                  "This member has %1 deposits waiting already. Let one be paid or end first.")},
    ErrorText{
        "deposit.member_day",
        QT_TRANSLATE_NOOP(
            "Errors",
            "A member may deposit %1 in 24 hours. Wait, or ask the owner to raise the limit.")},
    ErrorText{
        "deposit.no_digits",
        QT_TRANSLATE_NOOP(
            "Errors",
            "No free digits are left for this amount on %1. Choose another amount or account.")},
    ErrorText{
        "deposit.no_invoice",
        QT_TRANSLATE_NOOP(
            "Errors",
            "Only a deposit that a gateway collects is cancelled. Reject a transfer instead.")},
    ErrorText{"payment.unknown_gateway",
              QT_TRANSLATE_NOOP("Errors",
                                "There is no account at a gateway “%1”. Add the account first.")},
    ErrorText{
        "payment.no_adapter",
        QT_TRANSLATE_NOOP(
            "Errors", "The account %1 names the gateway %2, which this program cannot speak to.")},
    ErrorText{"payment.exists",
              QT_TRANSLATE_NOOP("Errors", "There is a “%1” already. Change that one.")},
    ErrorText{"payment.changed",
              QT_TRANSLATE_NOOP(
                  "Errors", "%1 was changed meanwhile. Look at it again before you change it.")},
    ErrorText{"payment.gateway_fixed",
              QT_TRANSLATE_NOOP("Errors", "%1 stays with the gateway it has: its books name it. "
                                          "Add another way to pay instead.")},
    ErrorText{"payment.code",
              QT_TRANSLATE_NOOP("Errors", "“%1” is no way to pay. Give a code of 2 to 30 capital "
                                          "letters and digits, a name and a kind.")},
    ErrorText{"payment.gateway_code",
              QT_TRANSLATE_NOOP("Errors", "“%1” is no account. Give a code of 2 to 30 lower-case "
                                          "letters and digits, a gateway and a name.")},
    ErrorText{
        "payment.fee",
        QT_TRANSLATE_NOOP(
            "Errors", "This fee makes no sense. Give up to Rp 1.000.000 and up to 50 per cent.")},
    ErrorText{"payment.limits",
              QT_TRANSLATE_NOOP("Errors", "Give a least and a largest amount between %1 and %2.")},
    ErrorText{"payment.receiver",
              QT_TRANSLATE_NOOP("Errors", "“%1” is no account of ours. Give the digits of its "
                                          "number and its owner's name, or neither.")},
    ErrorText{"payment.no_receiver",
              QT_TRANSLATE_NOOP("Errors", "%1 cannot be switched on before the number and the "
                                          "owner of its bank account are known.")},
    ErrorText{
        "payment.channel",
        QT_TRANSLATE_NOOP(
            "Errors",
            "“%1” is not how the gateway calls a way to pay. Digits are for transfers only.")},
    ErrorText{"payment.form", QT_TRANSLATE_NOOP("Errors", "“%1” is none of the choices.")},
    ErrorText{
        "deposit.line_gone",
        QT_TRANSLATE_NOOP(
            "Errors", "This bank line belongs to another deposit by now, or is gone. Look again.")},
    ErrorText{"deposit.other_member",
              QT_TRANSLATE_NOOP("Errors", "Deposit %1 is of another member or another account; one "
                                          "transfer pays for one member only.")},
    ErrorText{"deposit.sum_differs",
              QT_TRANSLATE_NOOP("Errors", "%1 came in, but the chosen deposits are worth %2 "
                                          "together. Choose others, or match one alone.")},
    ErrorText{"evidence.missing",
              QT_TRANSLATE_NOOP("Errors", "The picture is not there any more. Choose it again.")},
    ErrorText{
        "evidence.too_large",
        QT_TRANSLATE_NOOP(
            "Errors", "This picture is larger than %1 MB. Take a screenshot or a smaller photo.")},
    ErrorText{
        "evidence.no_picture",
        QT_TRANSLATE_NOOP("Errors", "This file is no picture. Choose a JPEG, PNG or WebP file.")},
    ErrorText{
        "statement.not_a_table",
        QT_TRANSLATE_NOOP(
            "Errors",
            "This is no table. Save the statement as CSV or Excel (.xlsx) and choose that file.")},
    ErrorText{"statement.pdf",
              QT_TRANSLATE_NOOP(
                  "Errors", "This is a PDF. Let the bank give you the statement as CSV or Excel.")},
    ErrorText{"statement.old_excel",
              QT_TRANSLATE_NOOP(
                  "Errors",
                  "This is an old Excel file (.xls). Save it as .xlsx or CSV and choose that.")},
    ErrorText{"statement.too_large",
              QT_TRANSLATE_NOOP(
                  "Errors", "This file is too large. Give at most 200 MB and %1 rows at once.")},
    ErrorText{
        "statement.empty",
        QT_TRANSLATE_NOOP(
            "Errors", "There is nothing in it. Choose the statement's file or paste its lines.")},
    ErrorText{
        "statement.layout",
        QT_TRANSLATE_NOOP(
            "Errors", "The columns are not clear. Say which column holds date, text and amount.")},
    ErrorText{
        "statement.no_lines",
        QT_TRANSLATE_NOOP(
            "Errors", "No line could be read. Check which column holds date, text and amount.")},
    ErrorText{
        "statement.bad_line",
        QT_TRANSLATE_NOOP("Errors", "The line “%1” makes no sense: check its date and amount.")},
    ErrorText{"statement.no_account",
              QT_TRANSLATE_NOOP(
                  "Errors",
                  "%1 is none of our bank accounts. Choose the account that the statement is of.")},
    ErrorText{"deposit.line_there",
              QT_TRANSLATE_NOOP("Errors", "A bank line of exactly this amount was read in. Choose "
                                          "it for %1 instead of typing one (M).")},
    ErrorText{"deposit.part_went_back",
              QT_TRANSLATE_NOOP("Errors",
                                "Only %2 of %1 went back at the gateway; a reversal takes all "
                                "of it. Settle the part with the member by an adjustment.")},
    ErrorText{"wallet.amount",
              QT_TRANSLATE_NOOP("Errors", "An adjustment is more than nothing and at most %1.")},
    ErrorText{"wallet.note",
              QT_TRANSLATE_NOOP(
                  "Errors", "Choose a reason and write what it is about, at least %1 characters.")},
    ErrorText{"deposit.unknown_method",
              QT_TRANSLATE_NOOP("Errors",
                                "There is no active payment method “%1”. Use for example BCA.")},
    ErrorText{"deposit.note_missing",
              QT_TRANSLATE_NOOP(
                  "Errors", "Note the bank line: date, time or reference, at least 3 characters.")},
    ErrorText{
        "deposit.request_repeated",
        QT_TRANSLATE_NOOP("Errors", "This request was already filed. Look for it in the list.")},

    // Orders, wallets, catalog.
    ErrorText{"order.not_found",
              QT_TRANSLATE_NOOP("Errors", "There is no such order. Check the number.")},
    ErrorText{
        "order.changed",
        QT_TRANSLATE_NOOP("Errors", "Order %1 has changed meanwhile. Refresh and look again.")},
    ErrorText{
        "order.transition",
        QT_TRANSLATE_NOOP("Errors",
                          "An order met an unexpected state. Nothing was changed; call support.")},
    ErrorText{
        "order.price_changed",
        QT_TRANSLATE_NOOP(
            "Errors", "The price has changed from %1 to %2. Tell the customer and confirm again.")},
    ErrorText{"order.duplicate",
              QT_TRANSLATE_NOOP("Errors", "The same was just bought (%1, %2). If the customer "
                                          "wants it a second time, choose “Buy again”.")},
    ErrorText{"order.same_moment",
              QT_TRANSLATE_NOOP("Errors", "The same order is being placed at this moment. Look at "
                                          "the list before you try again.")},
    ErrorText{
        "order.not_repeatable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "%1 can be bought once a day for one number. Choose another item or try tomorrow.")},
    ErrorText{"order.nothing_to_check",
              QT_TRANSLATE_NOOP("Errors", "This order has nothing left to ask the supplier.")},
    ErrorText{"order.not_hanging",
              QT_TRANSLATE_NOOP("Errors", "Order %1 does not hang any more: it is %2.")},
    ErrorText{"order.changed",
              QT_TRANSLATE_NOOP("Errors", "Order %1 has changed since. Look at it again.")},
    ErrorText{"order.was_delivered",
              QT_TRANSLATE_NOOP("Errors",
                                "The supplier has said since that %1 was delivered. Decide "
                                "that it was.")},
    ErrorText{"secret.no_keychain",
              QT_TRANSLATE_NOOP("Errors", "This machine has no keychain that can be used (%1). The "
                                          "key was not kept anywhere. Unlock or install one, or "
                                          "let a worker call the supplier.")},
    ErrorText{"order.which_attempt",
              QT_TRANSLATE_NOOP("Errors",
                                "There were several attempts. Say which one delivered: "
                                "begin with its number, as in “2: seen in the history”.")},
    ErrorText{"order.reroute_unsafe",
              QT_TRANSLATE_NOOP("Errors",
                                "It is not proven that %1 was not bought, or its goods may "
                                "have come. It is not sent on; ask, then decide.")},
    ErrorText{"order.reroute_spent",
              QT_TRANSLATE_NOOP("Errors", "%1 cannot be sent on any more. Decide it.")},
    ErrorText{"order.stop_closed",
              QT_TRANSLATE_NOOP("Errors", "%1 does not sell %2 now, or not at a cost that this "
                                          "order allows. Choose another place.")},
    ErrorText{"order.stop_tried",
              QT_TRANSLATE_NOOP("Errors", "%1 has refused this order already.")},
    ErrorText{"order.note_long", QT_TRANSLATE_NOOP("Errors", "A note has %1 characters at most.")},
    ErrorText{"ticket.amount", QT_TRANSLATE_NOOP("Errors", "A ticket is for %1 to %2.")},
    ErrorText{
        "ticket.incomplete",
        QT_TRANSLATE_NOOP("Errors", "Name the bank and the owner of the account that sends.")},
    ErrorText{"ticket.lost",
              QT_TRANSLATE_NOOP("Errors", "The program stopped while it asked. Look into the "
                                          "supplier's own pages before you order another one.")},
    ErrorText{"provider.no_user_name",
              QT_TRANSLATE_NOOP("Errors", "Type the user name of the store's account there.")},
    ErrorText{"provider.address",
              QT_TRANSLATE_NOOP("Errors", "“%1” is not a safe address: it has to begin with "
                                          "https://.")},
    ErrorText{"bill.not_a_bill",
              QT_TRANSLATE_NOOP("Errors", "%1 is not a bill: sell it directly.")},
    ErrorText{"bill.needed",
              QT_TRANSLATE_NOOP("Errors", "%1 is a bill: ask what is owed before it is paid.")},
    ErrorText{"bill.not_found",
              QT_TRANSLATE_NOOP("Errors", "This bill is not there any more. Ask for it again.")},
    ErrorText{"bill.not_ready",
              QT_TRANSLATE_NOOP("Errors", "The supplier has not said what is owed. Ask again.")},
    ErrorText{"bill.ordered",
              QT_TRANSLATE_NOOP("Errors", "Order %1 pays this bill already. Nothing was paid "
                                          "twice.")},
    ErrorText{
        "bill.being_paid",
        QT_TRANSLATE_NOOP("Errors", "Order %1 is paying this bill right now. Wait for its end.")},
    ErrorText{"price_list.kind_changed",
              QT_TRANSLATE_NOOP("Errors", "%1 cannot become a bill, or goods: give it another code "
                                          "at the supplier.")},
    ErrorText{"bill.expired",
              QT_TRANSLATE_NOOP("Errors", "What was owed may have changed since. Ask again.")},
    ErrorText{"bill.too_late_today",
              QT_TRANSLATE_NOOP("Errors", "It is too close to midnight: this supplier wants the "
                                          "bill paid on the day it is asked for. Ask again after "
                                          "midnight.")},
    ErrorText{"bill.below_cost",
              QT_TRANSLATE_NOOP("Errors", "The supplier would take more than the member pays. Do "
                                          "not sell it; tell the product manager.")},
    ErrorText{"order.cost_booked",
              QT_TRANSLATE_NOOP("Errors",
                                "%1 was delivered by an earlier supplier and its cost is booked. "
                                "Decide without a cost.")},
    ErrorText{"order.too_early",
              QT_TRANSLATE_NOOP("Errors",
                                "“Not delivered” can be decided in %1 minutes: until then "
                                "the supplier may still deliver.")},
    ErrorText{"order.evidence",
              QT_TRANSLATE_NOOP("Errors", "Write what you saw and where, in %1 to %2 characters: "
                                          "the second person decides by it.")},
    ErrorText{"order.being_sent",
              QT_TRANSLATE_NOOP(
                  "Errors", "This order is being sent or asked after right now. Wait a moment.")},
    ErrorText{"attempt.not_found",
              QT_TRANSLATE_NOOP("Errors", "There is no such attempt. Refresh the list.")},
    ErrorText{
        "attempt.changed",
        QT_TRANSLATE_NOOP("Errors", "This attempt has changed meanwhile. Refresh and look again.")},
    ErrorText{
        "attempt.transition",
        QT_TRANSLATE_NOOP(
            "Errors", "An attempt met an unexpected state. Nothing was changed; call support.")},
    ErrorText{
        "wallet.insufficient",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The balance is not enough: %1 available, %2 needed. The member must top up first.")},
    ErrorText{
        "wallet.frozen",
        QT_TRANSLATE_NOOP("Errors", "This wallet is frozen. An administrator can release it.")},
    ErrorText{"wallet.closed", QT_TRANSLATE_NOOP("Errors", "This wallet is closed.")},
    ErrorText{"ledger.no_account",
              QT_TRANSLATE_NOOP(
                  "Errors", "The account %1 does not exist. Nothing was changed; call support.")},
    ErrorText{
        "ledger.duplicate",
        QT_TRANSLATE_NOOP("Errors", "This was already booked. Nothing was booked a second time.")},
    ErrorText{"ledger.no_hold",
              QT_TRANSLATE_NOOP(
                  "Errors", "No money is held for this order. Nothing was changed; call support.")},
    ErrorText{
        "ledger.hold_resolved",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The held money of this order was already settled. Nothing was booked a second time.")},
    ErrorText{
        "member.not_found",
        QT_TRANSLATE_NOOP("Errors",
                          "There is no such member. Check the name or register the member first.")},
    ErrorText{
        "member.unknown_level",
        QT_TRANSLATE_NOOP("Errors", "There is no member level “%1”. Use bronze, silver or gold.")},
    ErrorText{"catalog.not_found",
              QT_TRANSLATE_NOOP("Errors", "There is no such item. Refresh the catalog.")},
    ErrorText{
        "catalog.provider_off",
        QT_TRANSLATE_NOOP("Errors",
                          "The supplier %1 is switched off. Choose an item of another supplier.")},
    ErrorText{"catalog.not_available",
              QT_TRANSLATE_NOOP(
                  "Errors",
                  "%1 is not available at the supplier now. Choose another item or try later.")},
    ErrorText{
        "catalog.no_price",
        QT_TRANSLATE_NOOP(
            "Errors", "%1 has no price for this member's level. A product manager must set one.")},
    ErrorText{
        "catalog.below_cost",
        QT_TRANSLATE_NOOP(
            "Errors", "%1 would be sold below cost. A product manager must look at its price.")},
    ErrorText{"catalog.cut_off",
              QT_TRANSLATE_NOOP("Errors",
                                "The supplier pauses %1 at this time of day. Try again later.")},
    ErrorText{"target.phone",
              QT_TRANSLATE_NOOP(
                  "Errors", "“%1” is no mobile number. Enter 10 to 13 digits that start with 08.")},
    ErrorText{"target.operator",
              QT_TRANSLATE_NOOP("Errors", "%1 is a number of %2, this product is for %3. Check the "
                                          "number or choose the right product.")},
    ErrorText{"target.meter",
              QT_TRANSLATE_NOOP("Errors", "“%1” is no PLN number. Enter the 11 or 12 digits of the "
                                          "meter or the customer number.")},
    ErrorText{"target.game",
              QT_TRANSLATE_NOOP(
                  "Errors",
                  "“%1” is no game id. Enter the digits, with the zone behind: 12345678 (2685).")},
    ErrorText{"target.plain",
              QT_TRANSLATE_NOOP("Errors",
                                "“%1” is no valid destination. Enter 4 to 40 letters and digits.")},

    // Price lists and suppliers.
    ErrorText{"price_list.no_json",
              QT_TRANSLATE_NOOP("Errors", "This is no price list: the file is not JSON.")},
    ErrorText{
        "price_list.no_list",
        QT_TRANSLATE_NOOP("Errors",
                          "The supplier sent no price list (%1 %2). The catalog stays as it is.")},
    ErrorText{"price_list.throttled",
              QT_TRANSLATE_NOOP("Errors", "The supplier allows a price list once in five minutes. "
                                          "The catalog stays as it is; try again later.")},
    ErrorText{"price_list.empty",
              QT_TRANSLATE_NOOP("Errors", "The price list is empty. The catalog stays as it is.")},
    ErrorText{"price_list.loses_most",
              QT_TRANSLATE_NOOP("Errors",
                                "%1 items, more than half, are gone from this list. If that is "
                                "right, confirm it; otherwise ask the supplier.")},
    ErrorText{"price_list.no_object", QT_TRANSLATE_NOOP("Errors", "not an item")},
    ErrorText{"price_list.sku",
              QT_TRANSLATE_NOOP("Errors", "code missing, too long or with spaces: “%1”")},
    ErrorText{"price_list.name", QT_TRANSLATE_NOOP("Errors", "name missing or too long")},
    ErrorText{"price_list.category", QT_TRANSLATE_NOOP("Errors", "category or brand missing")},
    ErrorText{"price_list.price",
              QT_TRANSLATE_NOOP("Errors", "price is not a whole rupiah above zero: “%1”")},
    ErrorText{"price_list.cut_off",
              QT_TRANSLATE_NOOP("Errors", "daily pause is no time of day: “%1”")},
    ErrorText{"price_list.twice", QT_TRANSLATE_NOOP("Errors", "code appears twice: “%1”")},
    ErrorText{"provider.unknown", QT_TRANSLATE_NOOP("Errors", "There is no supplier “%1”.")},
    ErrorText{
        "provider.unreachable",
        QT_TRANSLATE_NOOP(
            "Errors",
            "The supplier %1 cannot be reached. Check the internet connection and try again.")},
    ErrorText{"provider.exists", QT_TRANSLATE_NOOP("Errors", "There is a supplier “%1” already.")},
    ErrorText{"provider.code",
              QT_TRANSLATE_NOOP("Errors", "“%1” is no code for a supplier. Take 2 to 30 lower-case "
                                          "letters, digits and hyphens, a title and a driver.")},
    ErrorText{"provider.refused",
              QT_TRANSLATE_NOOP("Errors", "The supplier refused to answer (%1): %2")},
    ErrorText{"provider.not_offered",
              QT_TRANSLATE_NOOP("Errors", "This supplier does not offer that.")},
    ErrorText{"order.suppliers_down",
              QT_TRANSLATE_NOOP("Errors", "No supplier of %1 can be asked right now: they are "
                                          "paused or do not answer. Nothing was charged. Try "
                                          "again in a few minutes.")},
    ErrorText{"route.too_long", QT_TRANSLATE_NOOP("Errors", "A route has at most %1 suppliers.")},
    ErrorText{"route.row",
              QT_TRANSLATE_NOOP("Errors", "The line %1 / %2 of the route makes no sense. Check "
                                          "position, weight, wait, hours and price limit.")},
    ErrorText{"route.twice", QT_TRANSLATE_NOOP("Errors", "%1 / %2 stands in the route twice.")},
    ErrorText{"route.unknown_item",
              QT_TRANSLATE_NOOP(
                  "Errors", "The supplier %1 has no item %2 of the same kind in its price list.")},
    ErrorText{"provider.no_adapter",
              QT_TRANSLATE_NOOP("Errors", "This program cannot speak to the supplier %1.")},
    ErrorText{"provider.no_key",
              QT_TRANSLATE_NOOP("Errors",
                                "The key %1 is missing. On this machine: Suppliers, A. For a "
                                "worker: into its secrets folder, readable by its "
                                "account alone.")},
    ErrorText{"secret.readable",
              QT_TRANSLATE_NOOP("Errors",
                                "The key file %1 can be read by others. Set its mode to 0600.")},

    // Jobs and the engine.
    ErrorText{"route.form",
              QT_TRANSLATE_NOOP("Errors",
                                "“%1” is no place. Write supplier/SKU, then if you like "
                                "@ and the most it may cost, x and its weight (1-100), how "
                                "long an order may wait there as 10m (1-1440), and the "
                                "hours as 08.00-22.00.")},
    ErrorText{"case.not_found",
              QT_TRANSLATE_NOOP("Errors", "There is no such case. Refresh the list.")},
    ErrorText{"case.closed", QT_TRANSLATE_NOOP("Errors", "%1 has closed this case already.")},
    ErrorText{"case.changed",
              QT_TRANSLATE_NOOP("Errors", "This case has changed since. Look at it again.")},
    ErrorText{"case.in_suspense",
              QT_TRANSLATE_NOOP("Errors", "Money of this case still waits to be assigned. Decide "
                                          "about the money first.")},
    ErrorText{"case.note",
              QT_TRANSLATE_NOOP("Errors", "Write what you found and did, in %1 to %2 characters.")},
    ErrorText{"inbox.forged",
              QT_TRANSLATE_NOOP("Errors", "This message does not bear the signature of %1. It is "
                                          "kept as evidence and never acted on.")},
    ErrorText{"inbox.gone",
              QT_TRANSLATE_NOOP("Errors", "The supplier's message is no longer there.")},
    ErrorText{"job.lost", QT_TRANSLATE_NOOP("Errors", "Another worker has taken this job over.")},
    ErrorText{
        "job.no_handler",
        QT_TRANSLATE_NOOP("Errors", "This program does not know this kind of job. Update it.")},
    ErrorText{"job.orphan", QT_TRANSLATE_NOOP("Errors", "The worker that ran this job stopped.")},
    ErrorText{"job.lease_stale",
              QT_TRANSLATE_NOOP("Errors", "This worker lost touch with the database and waits.")},
    ErrorText{"engine.witness_other",
              QT_TRANSLATE_NOOP("Errors", "The safety file %1 belongs to another store. Give this "
                                          "store a file of its own (--witness FILE).")},
    ErrorText{"engine.witness",
              QT_TRANSLATE_NOOP("Errors", "The safety file %1 cannot be written. Nothing is bought "
                                          "until it can; check disk and rights.")},

    // Typed amounts.
    ErrorText{"money.percent",
              QT_TRANSLATE_NOOP("Errors", "“%1” is no per cent. Write for example 0,7 or 2.")},
    ErrorText{"money.overflow", QT_TRANSLATE_NOOP("Errors", "This amount is too large.")},
    ErrorText{"money.too_large", QT_TRANSLATE_NOOP("Errors", "“%1” is too large.")},
    ErrorText{
        "money.comma_groups",
        QT_TRANSLATE_NOOP("Errors", "“%1” uses commas. Write the thousands with dots: 1.250.000.")},
    ErrorText{
        "money.fraction",
        QT_TRANSLATE_NOOP("Errors", "“%1” is not a whole rupiah. Write it without decimals.")},
    ErrorText{"money.not_a_number",
              QT_TRANSLATE_NOOP(
                  "Errors", "“%1” is no amount. Write for example 1.250.000, 500rb or 1,25jt.")},
};

QString shown(const QString &arg)
{
    if (arg.startsWith(QLatin1String("rp:")))
        return formatRupiah(Money::rupiah(arg.mid(3).toLongLong()));
    if (arg.startsWith(QLatin1String("ms:")))
        return formatDateTime(arg.mid(3).toLongLong()) + QStringLiteral(" WIB");
    const QString state = depositStateText(arg);
    return state.isEmpty() ? arg : state;
}

const ErrorText *find(const QByteArray &code)
{
    for (const ErrorText &entry : kTexts) {
        if (code == entry.code)
            return &entry;
    }
    return nullptr;
}

} // namespace

QString errorText(const Error &error)
{
    const ErrorText *entry = find(error.code);
    if (!entry) {
        return QCoreApplication::translate("Errors", "Something went wrong (%1). Call support.")
            .arg(QLatin1String(error.code));
    }
    QString text = QCoreApplication::translate("Errors", entry->text);
    for (qsizetype i = 0; i < 4; ++i) // a value may contain "%2" itself: replace from a fixed list
        text.replace(u'%' + QString::number(i + 1), QString(QChar(0xE000 + int(i))));
    for (qsizetype i = 0; i < 4; ++i)
        text.replace(QString(QChar(0xE000 + int(i))), shown(error.args.value(i)));
    return text;
}

bool hasErrorText(const QByteArray &code)
{
    return find(code) != nullptr;
}

} // namespace reiyan::texts
