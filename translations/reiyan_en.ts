<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>reiyan::ui::AccountDialog</name>
    <message>
        <source>Test account of the supplier</source>
        <translation>Test account of the supplier</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Account at %1</source>
        <translation>Account at %1</translation>
    </message>
    <message>
        <source>As usual for this supplier</source>
        <translation>As usual for this supplier</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Keys are kept in the keychain of this machine only, for the calls that it makes. A worker reads its own from files.</source>
        <translation>Keys are kept in the keychain of this machine only, for the calls that it makes. A worker reads its own from files.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Secret of its messages</source>
        <translation>Secret of its messages</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::AdjustDialog</name>
    <message>
        <source>Ask a second person</source>
        <translation>Ask a second person</translation>
    </message>
    <message>
        <source>Adjust a wallet</source>
        <translation>Adjust a wallet</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Into the wallet</source>
        <translation>Into the wallet</translation>
    </message>
    <message>
        <source>Out of the wallet</source>
        <translation>Out of the wallet</translation>
    </message>
    <message>
        <source>Kind of reason</source>
        <translation>Kind of reason</translation>
    </message>
    <message>
        <source>Correction of a mistake</source>
        <translation>Correction of a mistake</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Compensation</translation>
    </message>
    <message>
        <source>A part went back at the gateway</source>
        <translation>A part went back at the gateway</translation>
    </message>
    <message>
        <source>The member owed it</source>
        <translation>The member owed it</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>What it is about, at least 10 characters</source>
        <translation>What it is about, at least 10 characters</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Available %1 → %2. A second person decides.</source>
        <translation>Available %1 → %2. A second person decides.</translation>
    </message>
    <message>
        <source>Waits for a second person.</source>
        <translation>Waits for a second person.</translation>
    </message>
</context>
<context>
    <name>Age</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <translation>%1 h %2 m</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation>%1 m %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::AlarmBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Shift+O shows it · Ctrl+Shift+S seen</source>
        <translation>Ctrl+Shift+O shows it · Ctrl+Shift+S seen</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>%1 is silent and is not asked</source>
        <translation>%1 is silent and is not asked</translation>
    </message>
    <message>
        <source>The deposit at %1 lasts %2</source>
        <translation>The deposit at %1 lasts %2</translation>
    </message>
    <message>
        <source>%1 orders hang at %2</source>
        <translation>%1 orders hang at %2</translation>
    </message>
    <message>
        <source>%1 answers a code nobody knows: %2</source>
        <translation>%1 answers a code nobody knows: %2</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::ApprovalsPage</name>
    <message>
        <source>Approve a deposit</source>
        <translation>Approve a deposit</translation>
    </message>
    <message>
        <source>Sell from a wallet</source>
        <translation>Sell from a wallet</translation>
    </message>
    <message>
        <source>You requested this yourself; another person must decide.</source>
        <translation>You requested this yourself; another person must decide.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Approve a request</source>
        <translation>Approve a request</translation>
    </message>
    <message>
        <source>Reject a request</source>
        <translation>Reject a request</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>Value (Rp)</source>
        <translation>Value (Rp)</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Expires in</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nothing waits for you.</translation>
    </message>
    <message>
        <source>Approve for %1: %2?</source>
        <translation>Approve for %1: %2?</translation>
    </message>
    <message>
        <source>Reject for %1: %2? Why?</source>
        <translation>Reject for %1: %2? Why?</translation>
    </message>
    <message>
        <source>Amount looks wrong</source>
        <translation>Amount looks wrong</translation>
    </message>
    <message>
        <source>Evidence is missing</source>
        <translation>Evidence is missing</translation>
    </message>
    <message>
        <source>Ask me first</source>
        <translation>Ask me first</translation>
    </message>
    <message>
        <source>New person of the staff</source>
        <translation>New person of the staff</translation>
    </message>
    <message>
        <source>Let money move again</source>
        <translation>Let money move again</translation>
    </message>
    <message>
        <source>Take the last action back</source>
        <translation>Take the last action back</translation>
    </message>
    <message>
        <source>Decide a hanging order</source>
        <translation>Decide a hanging order</translation>
    </message>
    <message>
        <source>Deposit paid otherwise</source>
        <translation>Deposit paid otherwise</translation>
    </message>
    <message>
        <source>Take a deposit back</source>
        <translation>Take a deposit back</translation>
    </message>
    <message>
        <source>Adjust a wallet</source>
        <translation>Adjust a wallet</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>Way to pay</translation>
    </message>
    <message>
        <source>Account at a gateway</source>
        <translation>Account at a gateway</translation>
    </message>
    <message>
        <source>Send an order on</source>
        <translation>Send an order on</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::ArmBar</name>
    <message>
        <source>Enter sends · Esc cancels</source>
        <translation>Enter sends · Esc cancels</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>At least 3 characters more · Esc cancels</source>
        <translation>At least 3 characters more · Esc cancels</translation>
    </message>
</context>
<context>
    <name>BillCheck</name>
    <message>
        <source>The supplier has not answered. Nothing was paid; ask again.</source>
        <translation>The supplier has not answered. Nothing was paid; ask again.</translation>
    </message>
</context>
<context>
    <name>BillStory</name>
    <message>
        <source>Tariff</source>
        <translation>Tariff</translation>
    </message>
    <message>
        <source>Power (VA)</source>
        <translation>Power (VA)</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Months still open after this</source>
        <translation>Months still open after this</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Insured persons</source>
        <translation>Insured persons</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Plate</translation>
    </message>
    <message>
        <source>Chassis</source>
        <translation>Chassis</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Instalments</translation>
    </message>
    <message>
        <source>Tax year</source>
        <translation>Tax year</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>bill</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>fee</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>fine</translation>
    </message>
    <message>
        <source>other</source>
        <translation>other</translation>
    </message>
    <message>
        <source>meter from</source>
        <translation>meter from</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
    <message>
        <source>used</source>
        <translation>used</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Bill</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Owed</translation>
    </message>
    <message>
        <source>%1, fee %2 within</source>
        <translation>%1, fee %2 within</translation>
    </message>
    <message>
        <source>Our fee</source>
        <translation>Our fee</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::BulkApproval</name>
    <message>
        <source>Looking at what is certain …</source>
        <translation>Looking at what is certain …</translation>
    </message>
    <message>
        <source>Approve them</source>
        <translation>Approve them</translation>
    </message>
    <message>
        <source>Approve exact matches</source>
        <translation>Approve exact matches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1 exact matches, %2 together, will be approved.</source>
        <translation>%1 exact matches, %2 together, will be approved.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>From %1 to %2.</translation>
    </message>
    <message>
        <source>%1 are left out: you filed them or found their line.</source>
        <translation>%1 are left out: you filed them or found their line.</translation>
    </message>
    <message>
        <source>Others wait for the next time: at most %1 at once.</source>
        <translation>Others wait for the next time: at most %1 at once.</translation>
    </message>
    <message>
        <source>Nothing is certain that another person prepared.</source>
        <translation>Nothing is certain that another person prepared.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 of %2: %3</translation>
    </message>
    <message>
        <source>%1 approved.</source>
        <translation>%1 approved.</translation>
    </message>
    <message>
        <source>%1 wait for a second person: above your limit.</source>
        <translation>%1 wait for a second person: above your limit.</translation>
    </message>
    <message>
        <source>%1 left alone:</source>
        <translation>%1 left alone:</translation>
    </message>
</context>
<context>
    <name>CaseTexts</name>
    <message>
        <source>The supplier delivered after the money had been given back. The cost is booked as a loss already. Claim it from the supplier, or ask the member to pay.</source>
        <translation>The supplier delivered after the money had been given back. The cost is booked as a loss already. Claim it from the supplier, or ask the member to pay.</translation>
    </message>
    <message>
        <source>Claimed from the supplier</source>
        <translation>Claimed from the supplier</translation>
    </message>
    <message>
        <source>Accepted as a loss</source>
        <translation>Accepted as a loss</translation>
    </message>
    <message>
        <source>The supplier says that a delivered purchase failed. Look whether our balance there came back; then the member may be due a refund.</source>
        <translation>The supplier says that a delivered purchase failed. Look whether our balance there came back; then the member may be due a refund.</translation>
    </message>
    <message>
        <source>Delivered all the same: nothing to do</source>
        <translation>Delivered all the same: nothing to do</translation>
    </message>
    <message>
        <source>Balance came back, refund asked for</source>
        <translation>Balance came back, refund asked for</translation>
    </message>
    <message>
        <source>It was bought dearer than the order allowed. The member paid the agreed price. Look at the item&apos;s price or its route.</source>
        <translation>It was bought dearer than the order allowed. The member paid the agreed price. Look at the item&apos;s price or its route.</translation>
    </message>
    <message>
        <source>Price of the item corrected</source>
        <translation>Price of the item corrected</translation>
    </message>
    <message>
        <source>Nobody knows what the supplier took; the most it may cost was booked. Compare with the supplier&apos;s statement.</source>
        <translation>Nobody knows what the supplier took; the most it may cost was booked. Compare with the supplier&apos;s statement.</translation>
    </message>
    <message>
        <source>Statement shows the same cost</source>
        <translation>Statement shows the same cost</translation>
    </message>
    <message>
        <source>Statement shows another cost</source>
        <translation>Statement shows another cost</translation>
    </message>
    <message>
        <source>A message of the supplier says something else than its answer. Look into its own history before you believe either.</source>
        <translation>A message of the supplier says something else than its answer. Look into its own history before you believe either.</translation>
    </message>
    <message>
        <source>History agrees with our books</source>
        <translation>History agrees with our books</translation>
    </message>
    <message>
        <source>Asked the supplier&apos;s support</source>
        <translation>Asked the supplier&apos;s support</translation>
    </message>
    <message>
        <source>The engine gave up a task after many tries. Its error stands under Operations, in the queue.</source>
        <translation>The engine gave up a task after many tries. Its error stands under Operations, in the queue.</translation>
    </message>
    <message>
        <source>Cause found and mended</source>
        <translation>Cause found and mended</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Not needed any more</translation>
    </message>
    <message>
        <source>Looked at, nothing to do</source>
        <translation>Looked at, nothing to do</translation>
    </message>
    <message>
        <source>The goods came from an attempt that had been refused. The money is still held: decide the order first.</source>
        <translation>The goods came from an attempt that had been refused. The money is still held: decide the order first.</translation>
    </message>
    <message>
        <source>The goods came from an attempt that had been refused, and the order went on elsewhere. The member pays once; the second cost is booked as a loss. Claim it from the supplier.</source>
        <translation>The goods came from an attempt that had been refused, and the order went on elsewhere. The member pays once; the second cost is booked as a loss. Claim it from the supplier.</translation>
    </message>
    <message>
        <source>The supplier&apos;s list shows a cost far from the one before. The item is not sold until somebody imports the list or the cost comes back.</source>
        <translation>The supplier&apos;s list shows a cost far from the one before. The item is not sold until somebody imports the list or the cost comes back.</translation>
    </message>
    <message>
        <source>New cost is right: list imported</source>
        <translation>New cost is right: list imported</translation>
    </message>
    <message>
        <source>Asked the supplier</source>
        <translation>Asked the supplier</translation>
    </message>
    <message>
        <source>The customer paid another amount than was asked for. The money is with the gateway and in nobody&apos;s wallet. Ask the customer, then decide the deposit.</source>
        <translation>The customer paid another amount than was asked for. The money is with the gateway and in nobody&apos;s wallet. Ask the customer, then decide the deposit.</translation>
    </message>
    <message>
        <source>Customer asked, deposit decided</source>
        <translation>Customer asked, deposit decided</translation>
    </message>
    <message>
        <source>Given back at the gateway</source>
        <translation>Given back at the gateway</translation>
    </message>
    <message>
        <source>The gateway says that a credited payment went back. Look at the gateway&apos;s page before anything is taken from the wallet.</source>
        <translation>The gateway says that a credited payment went back. Look at the gateway&apos;s page before anything is taken from the wallet.</translation>
    </message>
    <message>
        <source>Dispute opened at the gateway</source>
        <translation>Dispute opened at the gateway</translation>
    </message>
    <message>
        <source>The gateway says something about a payment that proves nothing: held by its review, or about another payment. Look at the gateway&apos;s page; nothing was credited.</source>
        <translation>The gateway says something about a payment that proves nothing: held by its review, or about another payment. Look at the gateway&apos;s page; nothing was credited.</translation>
    </message>
    <message>
        <source>Gateway&apos;s page agrees with our books</source>
        <translation>Gateway&apos;s page agrees with our books</translation>
    </message>
    <message>
        <source>Asked the gateway&apos;s support</source>
        <translation>Asked the gateway&apos;s support</translation>
    </message>
    <message>
        <source>A deposit was taken back after the wallet was spent. Settle with the member what is still owed, then write down how.</source>
        <translation>A deposit was taken back after the wallet was spent. Settle with the member what is still owed, then write down how.</translation>
    </message>
    <message>
        <source>The member paid it</source>
        <translation>The member paid it</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::CatalogPage</name>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>No items yet. Import a supplier&apos;s price list first.</source>
        <translation>No items yet. Import a supplier&apos;s price list first.</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalog</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Categories and products</source>
        <translation>Categories and products</translation>
    </message>
    <message>
        <source>Import a price list</source>
        <translation>Import a price list</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Age</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Filed by</source>
        <translation>Filed by</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Bank line</source>
        <translation>Bank line</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Time (WIB)</source>
        <translation>Time (WIB)</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>Price (Rp)</source>
        <translation>Price (Rp)</translation>
    </message>
    <message>
        <source>Cost (Rp)</source>
        <translation>Cost (Rp)</translation>
    </message>
    <message>
        <source>Gross profit (Rp)</source>
        <translation>Gross profit (Rp)</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Last code</source>
        <translation>Last code</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Next check</translation>
    </message>
    <message>
        <source>At risk (Rp)</source>
        <translation>At risk (Rp)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>In (Rp)</source>
        <translation>In (Rp)</translation>
    </message>
    <message>
        <source>Out (Rp)</source>
        <translation>Out (Rp)</translation>
    </message>
    <message>
        <source>Before (Rp)</source>
        <translation>Before (Rp)</translation>
    </message>
    <message>
        <source>After (Rp)</source>
        <translation>After (Rp)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Entry no.</source>
        <translation>Entry no.</translation>
    </message>
    <message>
        <source>Since (WIB)</source>
        <translation>Since (WIB)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Balance (Rp)</source>
        <translation>Balance (Rp)</translation>
    </message>
    <message>
        <source>Held (Rp)</source>
        <translation>Held (Rp)</translation>
    </message>
    <message>
        <source>Available (Rp)</source>
        <translation>Available (Rp)</translation>
    </message>
    <message>
        <source>Bronze (Rp)</source>
        <translation>Bronze (Rp)</translation>
    </message>
    <message>
        <source>Silver (Rp)</source>
        <translation>Silver (Rp)</translation>
    </message>
    <message>
        <source>Gold (Rp)</source>
        <translation>Gold (Rp)</translation>
    </message>
    <message>
        <source>Changed (WIB)</source>
        <translation>Changed (WIB)</translation>
    </message>
    <message>
        <source>Destination rule</source>
        <translation>Destination rule</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation>Runs in</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Last error</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>Our reference</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>What is the matter</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Closed (WIB)</source>
        <translation>Closed (WIB)</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Closed by</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Amount (Rp)</source>
        <translation>Amount (Rp)</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Next look</source>
        <translation>Next look</translation>
    </message>
    <message>
        <source>Wait limit</source>
        <translation>Wait limit</translation>
    </message>
    <message>
        <source>To pay (Rp)</source>
        <translation>To pay (Rp)</translation>
    </message>
    <message>
        <source>Came in (Rp)</source>
        <translation>Came in (Rp)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Requested (Rp)</source>
        <translation>Requested (Rp)</translation>
    </message>
    <message>
        <source>Credits (Rp)</source>
        <translation>Credits (Rp)</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>Read in by</source>
        <translation>Read in by</translation>
    </message>
    <message>
        <source>Read in (WIB)</source>
        <translation>Read in (WIB)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Fee (Rp)</source>
        <translation>Fee (Rp)</translation>
    </message>
    <message>
        <source>Fee (%)</source>
        <translation>Fee (%)</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>Borne by</translation>
    </message>
    <message>
        <source>Least (Rp)</source>
        <translation>Least (Rp)</translation>
    </message>
    <message>
        <source>Most (Rp)</source>
        <translation>Most (Rp)</translation>
    </message>
    <message>
        <source>Unique digits</source>
        <translation>Unique digits</translation>
    </message>
    <message>
        <source>Our account</source>
        <translation>Our account</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::CommandPalette</name>
    <message>
        <source>Page, action, number, name or phone</source>
        <translation>Page, action, number, name or phone</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::DataListPage</name>
    <message>
        <source>Filter this list</source>
        <translation>Filter this list</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Export as CSV</translation>
    </message>
    <message>
        <source>Take the last action back</source>
        <translation>Take the last action back</translation>
    </message>
    <message>
        <source>Restore the list&apos;s defaults</source>
        <translation>Restore the list&apos;s defaults</translation>
    </message>
    <message>
        <source>F5 tries again.</source>
        <translation>F5 tries again.</translation>
    </message>
    <message>
        <source>Nothing fits this filter. Esc in the filter field clears it.</source>
        <translation>Nothing fits this filter. Esc in the filter field clears it.</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Exporting …</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>%1 rows written to %2</translation>
    </message>
    <message>
        <source>Filter: number, name, phone, destination</source>
        <translation>Filter: number, name, phone, destination</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Copy as cells</source>
        <translation>Copy as cells</translation>
    </message>
    <message>
        <source>Copy as text for chat</source>
        <translation>Copy as text for chat</translation>
    </message>
    <message>
        <source>Only rows with this cell&apos;s value</source>
        <translation>Only rows with this cell&apos;s value</translation>
    </message>
    <message>
        <source>No rows with this cell&apos;s value</source>
        <translation>No rows with this cell&apos;s value</translation>
    </message>
    <message>
        <source>Remove the last filter</source>
        <translation>Remove the last filter</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>View: %1</translation>
    </message>
    <message>
        <source>Table in full width</source>
        <translation>Table in full width</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows marked</source>
        <translation>
            <numerusform>%1 rows marked</numerusform>
            <numerusform>%1 rows marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 rows</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::DepositDecisions</name>
    <message>
        <source>The deposit is not in a state for this.</source>
        <translation>The deposit is not in a state for this.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>You filed this request yourself.</source>
        <translation>You filed this request yourself.</translation>
    </message>
    <message>
        <source>Take a credit back…</source>
        <translation>Take a credit back…</translation>
    </message>
    <message>
        <source>Cancel the invoice…</source>
        <translation>Cancel the invoice…</translation>
    </message>
    <message>
        <source>Decide what was paid otherwise…</source>
        <translation>Decide what was paid otherwise…</translation>
    </message>
    <message>
        <source>Ask the gateway now</source>
        <translation>Ask the gateway now</translation>
    </message>
    <message>
        <source>Ask the gateway after %1</source>
        <translation>Ask the gateway after %1</translation>
    </message>
    <message>
        <source>Match a bank line…</source>
        <translation>Match a bank line…</translation>
    </message>
    <message>
        <source>Hold and ask the member…</source>
        <translation>Hold and ask the member…</translation>
    </message>
    <message>
        <source>I look at it, or not any more</source>
        <translation>I look at it, or not any more</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>Claim %1</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Add a picture…</source>
        <translation>Add a picture…</translation>
    </message>
    <message>
        <source>Copy how to pay</source>
        <translation>Copy how to pay</translation>
    </message>
    <message>
        <source>The gateway&apos;s own answer decides this one.</source>
        <translation>The gateway&apos;s own answer decides this one.</translation>
    </message>
    <message>
        <source>Match its bank line first (M).</source>
        <translation>Match its bank line first (M).</translation>
    </message>
    <message>
        <source>You found its bank line yourself; another person approves.</source>
        <translation>You found its bank line yourself; another person approves.</translation>
    </message>
    <message>
        <source>Its details are not here yet.</source>
        <translation>Its details are not here yet.</translation>
    </message>
    <message>
        <source>Approve %1 for %2? Balance %3 → %4.</source>
        <translation>Approve %1 for %2? Balance %3 → %4.</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>Approve %1</translation>
    </message>
    <message>
        <source>Reject %1? The balance stays as it is. Why? The member is told.</source>
        <translation>Reject %1? The balance stays as it is. Why? The member is told.</translation>
    </message>
    <message>
        <source>No money arrived</source>
        <translation>No money arrived</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <translation>Amount differs</translation>
    </message>
    <message>
        <source>Proof is forged</source>
        <translation>Proof is forged</translation>
    </message>
    <message>
        <source>Filed twice</source>
        <translation>Filed twice</translation>
    </message>
    <message>
        <source>Asked by the member</source>
        <translation>Asked by the member</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>Reject %1</translation>
    </message>
    <message>
        <source>Cancel the invoice of %1? It ends when the gateway says that nobody paid; money that comes later is credited. Why?</source>
        <translation>Cancel the invoice of %1? It ends when the gateway says that nobody paid; money that comes later is credited. Why?</translation>
    </message>
    <message>
        <source>Wrong method</source>
        <translation>Wrong method</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Cancel %1</translation>
    </message>
    <message>
        <source>Credited to the wrong member</source>
        <translation>Credited to the wrong member</translation>
    </message>
    <message>
        <source>Take %1 back from %2? The wallet gives %3, %4 stays owed. A second person decides. Why?</source>
        <translation>Take %1 back from %2? The wallet gives %3, %4 stays owed. A second person decides. Why?</translation>
    </message>
    <message>
        <source>The gateway took it back</source>
        <translation>The gateway took it back</translation>
    </message>
    <message>
        <source>The transfer was recalled</source>
        <translation>The transfer was recalled</translation>
    </message>
    <message>
        <source>Take %1 back</source>
        <translation>Take %1 back</translation>
    </message>
    <message>
        <source>Given back at the gateway</source>
        <translation>Given back at the gateway</translation>
    </message>
    <message>
        <source>%1 was paid instead of %2. Into the wallet of %3, or back? A second person decides.</source>
        <translation>%1 was paid instead of %2. Into the wallet of %3, or back? A second person decides.</translation>
    </message>
    <message>
        <source>Into the wallet: the member was asked</source>
        <translation>Into the wallet: the member was asked</translation>
    </message>
    <message>
        <source>Decide %1</source>
        <translation>Decide %1</translation>
    </message>
    <message>
        <source>What is %1 asked? The member gets this message.</source>
        <translation>What is %1 asked? The member gets this message.</translation>
    </message>
    <message>
        <source>Please send a picture of the transfer</source>
        <translation>Please send a picture of the transfer</translation>
    </message>
    <message>
        <source>From which account and name did you transfer?</source>
        <translation>From which account and name did you transfer?</translation>
    </message>
    <message>
        <source>The amount differs: did you transfer the last digits?</source>
        <translation>The amount differs: did you transfer the last digits?</translation>
    </message>
    <message>
        <source>The picture cannot be read, please send it again</source>
        <translation>The picture cannot be read, please send it again</translation>
    </message>
    <message>
        <source>Ask the member of %1</source>
        <translation>Ask the member of %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Note on %1</translation>
    </message>
    <message>
        <source>Picture of the transfer</source>
        <translation>Picture of the transfer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp)</source>
        <translation>Pictures (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Add a picture</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::DepositForm</name>
    <message>
        <source>File the deposit</source>
        <translation>File the deposit</translation>
    </message>
    <message>
        <source>New deposit for a member</source>
        <translation>New deposit for a member</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3.</source>
        <translation>%1 takes %2 to %3.</translation>
    </message>
    <message>
        <source>The member pays %1, of it %2 for %3.</source>
        <translation>The member pays %1, of it %2 for %3.</translation>
    </message>
    <message>
        <source>One to three digits are added that tell the transfer apart.</source>
        <translation>One to three digits are added that tell the transfer apart.</translation>
    </message>
</context>
<context>
    <name>DepositStory</name>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Our account</source>
        <translation>Our account</translation>
    </message>
    <message>
        <source>To transfer</source>
        <translation>To transfer</translation>
    </message>
    <message>
        <source>Fee on top</source>
        <translation>Fee on top</translation>
    </message>
    <message>
        <source>Unique digits</source>
        <translation>Unique digits</translation>
    </message>
    <message>
        <source>%1, kept by the store</source>
        <translation>%1, kept by the store</translation>
    </message>
    <message>
        <source>%1, credited</source>
        <translation>%1, credited</translation>
    </message>
    <message>
        <source>Looked at by</source>
        <translation>Looked at by</translation>
    </message>
    <message>
        <source>Filed by</source>
        <translation>Filed by</translation>
    </message>
    <message>
        <source>Filed at</source>
        <translation>Filed at</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Bank line</source>
        <translation>Bank line</translation>
    </message>
    <message>
        <source>It differs by %1. What came in is credited.</source>
        <translation>It differs by %1. What came in is credited.</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Found by</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>The same picture: %1, %2</source>
        <translation>The same picture: %1, %2</translation>
    </message>
    <message>
        <source>A picture that looks the same: %1, %2</source>
        <translation>A picture that looks the same: %1, %2</translation>
    </message>
    <message>
        <source>Lines that are near (M)</source>
        <translation>Lines that are near (M)</translation>
    </message>
    <message>
        <source>At the gateway</source>
        <translation>At the gateway</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Pay to</source>
        <translation>Pay to</translation>
    </message>
    <message>
        <source>Biller code</source>
        <translation>Biller code</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>Our reference</translation>
    </message>
    <message>
        <source>Its reference</source>
        <translation>Its reference</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>%1 times, at %2</source>
        <translation>%1 times, at %2</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>To be cancelled</source>
        <translation>To be cancelled</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>After approval</source>
        <translation>After approval</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Deposit %1</source>
        <translation>Deposit %1</translation>
    </message>
    <message>
        <source>Pay exactly %1</source>
        <translation>Pay exactly %1</translation>
    </message>
    <message>
        <source>To %1, %2</source>
        <translation>To %1, %2</translation>
    </message>
    <message>
        <source>Before %1 WIB</source>
        <translation>Before %1 WIB</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::DepositsPage</name>
    <message>
        <source>To be checked</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>All deposits are done. New ones appear here by themselves.</source>
        <translation>All deposits are done. New ones appear here by themselves.</translation>
    </message>
    <message>
        <source>New deposit for a member</source>
        <translation>New deposit for a member</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>Deposits</translation>
    </message>
    <message>
        <source>Choose a deposit.</source>
        <translation>Choose a deposit.</translation>
    </message>
    <message>
        <source>Exact matches</source>
        <translation>Exact matches</translation>
    </message>
    <message>
        <source>Look alike</source>
        <translation>Look alike</translation>
    </message>
    <message>
        <source>No bank line</source>
        <translation>No bank line</translation>
    </message>
    <message>
        <source>Evidence used before</source>
        <translation>Evidence used before</translation>
    </message>
    <message>
        <source>At gateways</source>
        <translation>At gateways</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>All verdicts</translation>
    </message>
    <message>
        <source>Nobody&apos;s yet</source>
        <translation>Nobody&apos;s yet</translation>
    </message>
    <message>
        <source>All bank lines</source>
        <translation>All bank lines</translation>
    </message>
    <message>
        <source>No bank line. Ctrl+I reads a statement in.</source>
        <translation>No bank line. Ctrl+I reads a statement in.</translation>
    </message>
    <message>
        <source>Bank lines</source>
        <translation>Bank lines</translation>
    </message>
    <message>
        <source>Read a bank statement in…</source>
        <translation>Read a bank statement in…</translation>
    </message>
    <message>
        <source>Approve exact matches…</source>
        <translation>Approve exact matches…</translation>
    </message>
    <message>
        <source>Picture: larger</source>
        <translation>Picture: larger</translation>
    </message>
    <message>
        <source>Picture: smaller</source>
        <translation>Picture: smaller</translation>
    </message>
    <message>
        <source>Picture: all of it</source>
        <translation>Picture: all of it</translation>
    </message>
    <message>
        <source>Picture: turn it</source>
        <translation>Picture: turn it</translation>
    </message>
    <message>
        <source>Picture: more contrast</source>
        <translation>Picture: more contrast</translation>
    </message>
    <message>
        <source>Picture: the one before</source>
        <translation>Picture: the one before</translation>
    </message>
    <message>
        <source>Picture: the next one</source>
        <translation>Picture: the next one</translation>
    </message>
    <message>
        <source>Picture: whole screen</source>
        <translation>Picture: whole screen</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>There is no picture.</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::DetailsPanel</name>
    <message>
        <source>QR code</source>
        <translation>QR code</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“%1” is no database address. Write for example sqlite:/path/store.db or postgresql://user@server/store.</source>
        <translation>“%1” is no database address. Write for example sqlite:/path/store.db or postgresql://user@server/store.</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached. Check the network, the server and the password, then try again.</source>
        <translation>The database %1 cannot be reached. Check the network, the server and the password, then try again.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist. Create it or choose another one.</source>
        <translation>The folder %1 does not exist. Create it or choose another one.</translation>
    </message>
    <message>
        <source>%1 is on a network drive, where a store file can be damaged. Put it on this computer&apos;s own disk, or use a database server.</source>
        <translation>%1 is on a network drive, where a store file can be damaged. Put it on this computer&apos;s own disk, or use a database server.</translation>
    </message>
    <message>
        <source>%1 is in a folder that a cloud service keeps in step, where a store file can be damaged. Choose a folder outside of it.</source>
        <translation>%1 is in a folder that a cloud service keeps in step, where a store file can be damaged. Choose a folder outside of it.</translation>
    </message>
    <message>
        <source>The store %1 cannot be written here. Check the rights of its folder.</source>
        <translation>The store %1 cannot be written here. Check the rights of its folder.</translation>
    </message>
    <message>
        <source>This store is open in another program (%1, process %2). Close that one first; nothing was changed.</source>
        <translation>This store is open in another program (%1, process %2). Close that one first; nothing was changed.</translation>
    </message>
    <message>
        <source>There is no store at %1. Create it with “reiyan-ctl migrate” or start the console.</source>
        <translation>There is no store at %1. Create it with “reiyan-ctl migrate” or start the console.</translation>
    </message>
    <message>
        <source>%1 already exists. Nothing was overwritten; choose another name.</source>
        <translation>%1 already exists. Nothing was overwritten; choose another name.</translation>
    </message>
    <message>
        <source>This store was made by a newer version of the program (schema %1, this program knows %2). Update the program.</source>
        <translation>This store was made by a newer version of the program (schema %1, this program knows %2). Update the program.</translation>
    </message>
    <message>
        <source>This store is older than the program (schema %1 of %2). An administrator runs “reiyan-ctl migrate”.</source>
        <translation>This store is older than the program (schema %1 of %2). An administrator runs “reiyan-ctl migrate”.</translation>
    </message>
    <message>
        <source>This database holds no store yet. An administrator runs “reiyan-ctl migrate”.</source>
        <translation>This database holds no store yet. An administrator runs “reiyan-ctl migrate”.</translation>
    </message>
    <message>
        <source>The store&apos;s structure differs from what was shipped (%1). Call support; nothing was changed.</source>
        <translation>The store&apos;s structure differs from what was shipped (%1). Call support; nothing was changed.</translation>
    </message>
    <message>
        <source>This program is incomplete. Install it again.</source>
        <translation>This program is incomplete. Install it again.</translation>
    </message>
    <message>
        <source>The database would not keep its rules (%1). The store stays closed; call support.</source>
        <translation>The database would not keep its rules (%1). The store stays closed; call support.</translation>
    </message>
    <message>
        <source>The store&apos;s disk does not support safe writing (%1). Move the store to another disk.</source>
        <translation>The store&apos;s disk does not support safe writing (%1). Move the store to another disk.</translation>
    </message>
    <message>
        <source>The database could lose money after a power cut (%1). Its administrator must switch full durability on.</source>
        <translation>The database could lose money after a power cut (%1). Its administrator must switch full durability on.</translation>
    </message>
    <message>
        <source>This database server is a standby (%1). Connect to the primary server.</source>
        <translation>This database server is a standby (%1). Connect to the primary server.</translation>
    </message>
    <message>
        <source>This database server only reads (%1). Connect to the primary server.</source>
        <translation>This database server only reads (%1). Connect to the primary server.</translation>
    </message>
    <message>
        <source>The connection to the server is not encrypted (%1). Its administrator must switch TLS on.</source>
        <translation>The connection to the server is not encrypted (%1). Its administrator must switch TLS on.</translation>
    </message>
    <message>
        <source>The store is very busy. Nothing was changed; try again in a moment.</source>
        <translation>The store is very busy. Nothing was changed; try again in a moment.</translation>
    </message>
    <message>
        <source>The database only reads at the moment. Nothing was changed; try again in a moment.</source>
        <translation>The database only reads at the moment. Nothing was changed; try again in a moment.</translation>
    </message>
    <message>
        <source>The connection to the database was lost. Check the network, then try again.</source>
        <translation>The connection to the database was lost. Check the network, then try again.</translation>
    </message>
    <message>
        <source>The connection was lost at the last moment. It is being checked whether this was done; do not enter it a second time.</source>
        <translation>The connection was lost at the last moment. It is being checked whether this was done; do not enter it a second time.</translation>
    </message>
    <message>
        <source>Somebody entered the same at this moment. Refresh and look before you try again.</source>
        <translation>Somebody entered the same at this moment. Refresh and look before you try again.</translation>
    </message>
    <message>
        <source>The database refused this to protect the books. Nothing was changed; call support.</source>
        <translation>The database refused this to protect the books. Nothing was changed; call support.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space, then try again.</source>
        <translation>The disk is full. Nothing was changed; free some space, then try again.</translation>
    </message>
    <message>
        <source>The store&apos;s file cannot be read or written reliably. Stop working, keep the file and call support.</source>
        <translation>The store&apos;s file cannot be read or written reliably. Stop working, keep the file and call support.</translation>
    </message>
    <message>
        <source>This took too long and was stopped. Nothing was changed; narrow the filter or try again.</source>
        <translation>This took too long and was stopped. Nothing was changed; narrow the filter or try again.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong in the database. Nothing was changed; call support.</source>
        <translation>Something unexpected went wrong in the database. Nothing was changed; call support.</translation>
    </message>
    <message>
        <source>Backups of a server are made with the server&apos;s own tools (pg_dump, mariadb-backup). This command is for embedded stores.</source>
        <translation>Backups of a server are made with the server&apos;s own tools (pg_dump, mariadb-backup). This command is for embedded stores.</translation>
    </message>
    <message>
        <source>The backup %1 did not pass its check and was removed. Try again on another disk.</source>
        <translation>The backup %1 did not pass its check and was removed. Try again on another disk.</translation>
    </message>
    <message>
        <source>User name or password is wrong. Try again, or ask an administrator.</source>
        <translation>User name or password is wrong. Try again, or ask an administrator.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait %1 seconds, then try again.</source>
        <translation>Too many wrong tries. Wait %1 seconds, then try again.</translation>
    </message>
    <message>
        <source>The password could not be processed: this computer is short of memory. Close other programs and try again.</source>
        <translation>The password could not be processed: this computer is short of memory. Close other programs and try again.</translation>
    </message>
    <message>
        <source>This password is too easy. Use at least 8 characters with upper and lower case, a digit and a sign, or 16 of any kind.</source>
        <translation>This password is too easy. Use at least 8 characters with upper and lower case, a digit and a sign, or 16 of any kind.</translation>
    </message>
    <message>
        <source>This account is unknown or switched off. Sign in again or ask an administrator.</source>
        <translation>This account is unknown or switched off. Sign in again or ask an administrator.</translation>
    </message>
    <message>
        <source>The name “%1” is already in use. Choose another one.</source>
        <translation>The name “%1” is already in use. Choose another one.</translation>
    </message>
    <message>
        <source>There is no role “%1”. Use for example operator, finance or administrator.</source>
        <translation>There is no role “%1”. Use for example operator, finance or administrator.</translation>
    </message>
    <message>
        <source>A user name has 3 to 60 small letters, digits, dots or dashes.</source>
        <translation>A user name has 3 to 60 small letters, digits, dots or dashes.</translation>
    </message>
    <message>
        <source>Enter the full name, 2 to 200 characters.</source>
        <translation>Enter the full name, 2 to 200 characters.</translation>
    </message>
    <message>
        <source>Enter the name of the store.</source>
        <translation>Enter the name of the store.</translation>
    </message>
    <message>
        <source>The initials are 2 to 5 capital letters; every number starts with them.</source>
        <translation>The initials are 2 to 5 capital letters; every number starts with them.</translation>
    </message>
    <message>
        <source>This store is already set up. Sign in instead.</source>
        <translation>This store is already set up. Sign in instead.</translation>
    </message>
    <message>
        <source>Your role may not do this (%1). An administrator can grant it.</source>
        <translation>Your role may not do this (%1). An administrator can grant it.</translation>
    </message>
    <message>
        <source>This form was already sent with other contents. Open it again and enter it anew.</source>
        <translation>This form was already sent with other contents. Open it again and enter it anew.</translation>
    </message>
    <message>
        <source>This program does not know the action “%1”. Update it.</source>
        <translation>This program does not know the action “%1”. Update it.</translation>
    </message>
    <message>
        <source>Something is missing in the form. Fill in all fields and try again.</source>
        <translation>Something is missing in the form. Fill in all fields and try again.</translation>
    </message>
    <message>
        <source>Enter a reason of at least 3 characters.</source>
        <translation>Enter a reason of at least 3 characters.</translation>
    </message>
    <message>
        <source>This action met an unexpected state. Nothing was changed; call support.</source>
        <translation>This action met an unexpected state. Nothing was changed; call support.</translation>
    </message>
    <message>
        <source>This approval no longer exists. Refresh the list.</source>
        <translation>This approval no longer exists. Refresh the list.</translation>
    </message>
    <message>
        <source>%1 has already decided this (%2). Nothing more is to be done.</source>
        <translation>%1 has already decided this (%2). Nothing more is to be done.</translation>
    </message>
    <message>
        <source>This already waits for a second person&apos;s approval.</source>
        <translation>This already waits for a second person&apos;s approval.</translation>
    </message>
    <message>
        <source>What was to be approved has changed meanwhile. Refresh and look again.</source>
        <translation>What was to be approved has changed meanwhile. Refresh and look again.</translation>
    </message>
    <message>
        <source>This approval waited too long and expired. It must be requested again.</source>
        <translation>This approval waited too long and expired. It must be requested again.</translation>
    </message>
    <message>
        <source>You requested this yourself; another person must decide.</source>
        <translation>You requested this yourself; another person must decide.</translation>
    </message>
    <message>
        <source>The amount is above your own limit too. Somebody with a higher limit must decide.</source>
        <translation>The amount is above your own limit too. Somebody with a higher limit must decide.</translation>
    </message>
    <message>
        <source>There is no such deposit. Refresh the list.</source>
        <translation>There is no such deposit. Refresh the list.</translation>
    </message>
    <message>
        <source>Deposit %1 has changed meanwhile. Refresh and look again.</source>
        <translation>Deposit %1 has changed meanwhile. Refresh and look again.</translation>
    </message>
    <message>
        <source>Deposit %1 has no bank line yet. Find the money on the bank&apos;s statement and note it first (M).</source>
        <translation>Deposit %1 has no bank line yet. Find the money on the bank&apos;s statement and note it first (M).</translation>
    </message>
    <message>
        <source>Deposit %1 cannot be changed like this: it is “%2”.</source>
        <translation>Deposit %1 cannot be changed like this: it is “%2”.</translation>
    </message>
    <message>
        <source>%2 was first: deposit %1 became “%4” at %3.</source>
        <translation>%2 was first: deposit %1 became “%4” at %3.</translation>
    </message>
    <message>
        <source>You filed deposit %1 yourself; another person must decide.</source>
        <translation>You filed deposit %1 yourself; another person must decide.</translation>
    </message>
    <message>
        <source>A deposit is at least %1 and at most %2.</source>
        <translation>A deposit is at least %1 and at most %2.</translation>
    </message>
    <message>
        <source>There is no active payment method “%1”. Use for example BCA.</source>
        <translation>There is no active payment method “%1”. Use for example BCA.</translation>
    </message>
    <message>
        <source>Note the bank line: date, time or reference, at least 3 characters.</source>
        <translation>Note the bank line: date, time or reference, at least 3 characters.</translation>
    </message>
    <message>
        <source>This request was already filed. Look for it in the list.</source>
        <translation>This request was already filed. Look for it in the list.</translation>
    </message>
    <message>
        <source>There is no such order. Check the number.</source>
        <translation>There is no such order. Check the number.</translation>
    </message>
    <message>
        <source>Order %1 has changed meanwhile. Refresh and look again.</source>
        <translation>Order %1 has changed meanwhile. Refresh and look again.</translation>
    </message>
    <message>
        <source>An order met an unexpected state. Nothing was changed; call support.</source>
        <translation>An order met an unexpected state. Nothing was changed; call support.</translation>
    </message>
    <message>
        <source>The price has changed from %1 to %2. Tell the customer and confirm again.</source>
        <translation>The price has changed from %1 to %2. Tell the customer and confirm again.</translation>
    </message>
    <message>
        <source>The same was just bought (%1, %2). If the customer wants it a second time, choose “Buy again”.</source>
        <translation>The same was just bought (%1, %2). If the customer wants it a second time, choose “Buy again”.</translation>
    </message>
    <message>
        <source>The same order is being placed at this moment. Look at the list before you try again.</source>
        <translation>The same order is being placed at this moment. Look at the list before you try again.</translation>
    </message>
    <message>
        <source>%1 can be bought once a day for one number. Choose another item or try tomorrow.</source>
        <translation>%1 can be bought once a day for one number. Choose another item or try tomorrow.</translation>
    </message>
    <message>
        <source>This order has nothing left to ask the supplier.</source>
        <translation>This order has nothing left to ask the supplier.</translation>
    </message>
    <message>
        <source>This order is being sent or asked after right now. Wait a moment.</source>
        <translation>This order is being sent or asked after right now. Wait a moment.</translation>
    </message>
    <message>
        <source>There is no such attempt. Refresh the list.</source>
        <translation>There is no such attempt. Refresh the list.</translation>
    </message>
    <message>
        <source>This attempt has changed meanwhile. Refresh and look again.</source>
        <translation>This attempt has changed meanwhile. Refresh and look again.</translation>
    </message>
    <message>
        <source>An attempt met an unexpected state. Nothing was changed; call support.</source>
        <translation>An attempt met an unexpected state. Nothing was changed; call support.</translation>
    </message>
    <message>
        <source>The balance is not enough: %1 available, %2 needed. The member must top up first.</source>
        <translation>The balance is not enough: %1 available, %2 needed. The member must top up first.</translation>
    </message>
    <message>
        <source>This wallet is frozen. An administrator can release it.</source>
        <translation>This wallet is frozen. An administrator can release it.</translation>
    </message>
    <message>
        <source>This wallet is closed.</source>
        <translation>This wallet is closed.</translation>
    </message>
    <message>
        <source>The account %1 does not exist. Nothing was changed; call support.</source>
        <translation>The account %1 does not exist. Nothing was changed; call support.</translation>
    </message>
    <message>
        <source>This was already booked. Nothing was booked a second time.</source>
        <translation>This was already booked. Nothing was booked a second time.</translation>
    </message>
    <message>
        <source>No money is held for this order. Nothing was changed; call support.</source>
        <translation>No money is held for this order. Nothing was changed; call support.</translation>
    </message>
    <message>
        <source>The held money of this order was already settled. Nothing was booked a second time.</source>
        <translation>The held money of this order was already settled. Nothing was booked a second time.</translation>
    </message>
    <message>
        <source>There is no such member. Check the name or register the member first.</source>
        <translation>There is no such member. Check the name or register the member first.</translation>
    </message>
    <message>
        <source>There is no member level “%1”. Use bronze, silver or gold.</source>
        <translation>There is no member level “%1”. Use bronze, silver or gold.</translation>
    </message>
    <message>
        <source>There is no such item. Refresh the catalog.</source>
        <translation>There is no such item. Refresh the catalog.</translation>
    </message>
    <message>
        <source>The supplier %1 is switched off. Choose an item of another supplier.</source>
        <translation>The supplier %1 is switched off. Choose an item of another supplier.</translation>
    </message>
    <message>
        <source>%1 is not available at the supplier now. Choose another item or try later.</source>
        <translation>%1 is not available at the supplier now. Choose another item or try later.</translation>
    </message>
    <message>
        <source>%1 has no price for this member&apos;s level. A product manager must set one.</source>
        <translation>%1 has no price for this member&apos;s level. A product manager must set one.</translation>
    </message>
    <message>
        <source>%1 would be sold below cost. A product manager must look at its price.</source>
        <translation>%1 would be sold below cost. A product manager must look at its price.</translation>
    </message>
    <message>
        <source>The supplier pauses %1 at this time of day. Try again later.</source>
        <translation>The supplier pauses %1 at this time of day. Try again later.</translation>
    </message>
    <message>
        <source>“%1” is no mobile number. Enter 10 to 13 digits that start with 08.</source>
        <translation>“%1” is no mobile number. Enter 10 to 13 digits that start with 08.</translation>
    </message>
    <message>
        <source>%1 is a number of %2, this product is for %3. Check the number or choose the right product.</source>
        <translation>%1 is a number of %2, this product is for %3. Check the number or choose the right product.</translation>
    </message>
    <message>
        <source>“%1” is no PLN number. Enter the 11 or 12 digits of the meter or the customer number.</source>
        <translation>“%1” is no PLN number. Enter the 11 or 12 digits of the meter or the customer number.</translation>
    </message>
    <message>
        <source>“%1” is no game id. Enter the digits, with the zone behind: 12345678 (2685).</source>
        <translation>“%1” is no game id. Enter the digits, with the zone behind: 12345678 (2685).</translation>
    </message>
    <message>
        <source>“%1” is no valid destination. Enter 4 to 40 letters and digits.</source>
        <translation>“%1” is no valid destination. Enter 4 to 40 letters and digits.</translation>
    </message>
    <message>
        <source>This is no price list: the file is not JSON.</source>
        <translation>This is no price list: the file is not JSON.</translation>
    </message>
    <message>
        <source>The supplier sent no price list (%1 %2). The catalog stays as it is.</source>
        <translation>The supplier sent no price list (%1 %2). The catalog stays as it is.</translation>
    </message>
    <message>
        <source>The supplier allows a price list once in five minutes. The catalog stays as it is; try again later.</source>
        <translation>The supplier allows a price list once in five minutes. The catalog stays as it is; try again later.</translation>
    </message>
    <message>
        <source>The price list is empty. The catalog stays as it is.</source>
        <translation>The price list is empty. The catalog stays as it is.</translation>
    </message>
    <message>
        <source>%1 items, more than half, are gone from this list. If that is right, confirm it; otherwise ask the supplier.</source>
        <translation>%1 items, more than half, are gone from this list. If that is right, confirm it; otherwise ask the supplier.</translation>
    </message>
    <message>
        <source>not an item</source>
        <translation>not an item</translation>
    </message>
    <message>
        <source>code missing, too long or with spaces: “%1”</source>
        <translation>code missing, too long or with spaces: “%1”</translation>
    </message>
    <message>
        <source>name missing or too long</source>
        <translation>name missing or too long</translation>
    </message>
    <message>
        <source>category or brand missing</source>
        <translation>category or brand missing</translation>
    </message>
    <message>
        <source>price is not a whole rupiah above zero: “%1”</source>
        <translation>price is not a whole rupiah above zero: “%1”</translation>
    </message>
    <message>
        <source>daily pause is no time of day: “%1”</source>
        <translation>daily pause is no time of day: “%1”</translation>
    </message>
    <message>
        <source>code appears twice: “%1”</source>
        <translation>code appears twice: “%1”</translation>
    </message>
    <message>
        <source>There is no supplier “%1”.</source>
        <translation>There is no supplier “%1”.</translation>
    </message>
    <message>
        <source>The supplier %1 cannot be reached. Check the internet connection and try again.</source>
        <translation>The supplier %1 cannot be reached. Check the internet connection and try again.</translation>
    </message>
    <message>
        <source>This program cannot speak to the supplier %1.</source>
        <translation>This program cannot speak to the supplier %1.</translation>
    </message>
    <message>
        <source>The key file %1 can be read by others. Set its mode to 0600.</source>
        <translation>The key file %1 can be read by others. Set its mode to 0600.</translation>
    </message>
    <message>
        <source>Another worker has taken this job over.</source>
        <translation>Another worker has taken this job over.</translation>
    </message>
    <message>
        <source>This program does not know this kind of job. Update it.</source>
        <translation>This program does not know this kind of job. Update it.</translation>
    </message>
    <message>
        <source>The worker that ran this job stopped.</source>
        <translation>The worker that ran this job stopped.</translation>
    </message>
    <message>
        <source>This worker lost touch with the database and waits.</source>
        <translation>This worker lost touch with the database and waits.</translation>
    </message>
    <message>
        <source>The safety file %1 cannot be written. Nothing is bought until it can; check disk and rights.</source>
        <translation>The safety file %1 cannot be written. Nothing is bought until it can; check disk and rights.</translation>
    </message>
    <message>
        <source>This amount is too large.</source>
        <translation>This amount is too large.</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>“%1” is too large.</translation>
    </message>
    <message>
        <source>“%1” uses commas. Write the thousands with dots: 1.250.000.</source>
        <translation>“%1” uses commas. Write the thousands with dots: 1.250.000.</translation>
    </message>
    <message>
        <source>“%1” is not a whole rupiah. Write it without decimals.</source>
        <translation>“%1” is not a whole rupiah. Write it without decimals.</translation>
    </message>
    <message>
        <source>“%1” is no amount. Write for example 1.250.000, 500rb or 1,25jt.</source>
        <translation>“%1” is no amount. Write for example 1.250.000, 500rb or 1,25jt.</translation>
    </message>
    <message>
        <source>Something went wrong (%1). Call support.</source>
        <translation>Something went wrong (%1). Call support.</translation>
    </message>
    <message>
        <source>This action could not be carried out (%1). Nothing was changed; check what was entered and try again.</source>
        <translation>This action could not be carried out (%1). Nothing was changed; check what was entered and try again.</translation>
    </message>
    <message>
        <source>The role %1 may do more than you may. Let somebody with at least these rights create this person.</source>
        <translation>The role %1 may do more than you may. Let somebody with at least these rights create this person.</translation>
    </message>
    <message>
        <source>You noted the bank line of %1 yourself; another person must approve it.</source>
        <translation>You noted the bank line of %1 yourself; another person must approve it.</translation>
    </message>
    <message>
        <source>This bank line already belongs to deposit %1. Note the line more exactly: time, name, reference.</source>
        <translation>This bank line already belongs to deposit %1. Note the line more exactly: time, name, reference.</translation>
    </message>
    <message>
        <source>There is no such latch. List the latches again.</source>
        <translation>There is no such latch. List the latches again.</translation>
    </message>
    <message>
        <source>This latch is lifted already; money moves again.</source>
        <translation>This latch is lifted already; money moves again.</translation>
    </message>
    <message>
        <source>A latch is lifted by two people: ask for it, and let another person approve.</source>
        <translation>A latch is lifted by two people: ask for it, and let another person approve.</translation>
    </message>
    <message>
        <source>One of the two people must be the owner (super admin). Let the owner approve this.</source>
        <translation>One of the two people must be the owner (super admin). Let the owner approve this.</translation>
    </message>
    <message>
        <source>The supplier&apos;s answer could not be recorded. It will be asked again; nothing was lost.</source>
        <translation>The supplier&apos;s answer could not be recorded. It will be asked again; nothing was lost.</translation>
    </message>
    <message>
        <source>This request was changed in the database after it was filed. Nothing was done; call support.</source>
        <translation>This request was changed in the database after it was filed. Nothing was done; call support.</translation>
    </message>
    <message>
        <source>Money stands still; the red bar says why. The owner and a second person must look at it first.</source>
        <translation>Money stands still; the red bar says why. The owner and a second person must look at it first.</translation>
    </message>
    <message>
        <source>The check of the books was ended before it was through. Run it again.</source>
        <translation>The check of the books was ended before it was through. Run it again.</translation>
    </message>
    <message>
        <source>The safety file %1 belongs to another store. Give this store a file of its own (--witness FILE).</source>
        <translation>The safety file %1 belongs to another store. Give this store a file of its own (--witness FILE).</translation>
    </message>
    <message>
        <source>The supplier refused to answer (%1): %2</source>
        <translation>The supplier refused to answer (%1): %2</translation>
    </message>
    <message>
        <source>This supplier does not offer that.</source>
        <translation>This supplier does not offer that.</translation>
    </message>
    <message>
        <source>No supplier of %1 can be asked right now: they are paused or do not answer. Nothing was charged. Try again in a few minutes.</source>
        <translation>No supplier of %1 can be asked right now: they are paused or do not answer. Nothing was charged. Try again in a few minutes.</translation>
    </message>
    <message>
        <source>A route has at most %1 suppliers.</source>
        <translation>A route has at most %1 suppliers.</translation>
    </message>
    <message>
        <source>%1 / %2 stands in the route twice.</source>
        <translation>%1 / %2 stands in the route twice.</translation>
    </message>
    <message>
        <source>There is a supplier “%1” already.</source>
        <translation>There is a supplier “%1” already.</translation>
    </message>
    <message>
        <source>“%1” is no code for a supplier. Take 2 to 30 lower-case letters, digits and hyphens, a title and a driver.</source>
        <translation>“%1” is no code for a supplier. Take 2 to 30 lower-case letters, digits and hyphens, a title and a driver.</translation>
    </message>
    <message>
        <source>The supplier %1 has no item %2 of the same kind in its price list.</source>
        <translation>The supplier %1 has no item %2 of the same kind in its price list.</translation>
    </message>
    <message>
        <source>%1 can be called by other machines, and nothing encrypts it. Listen on 127.0.0.1 behind a reverse proxy, or say --listen-public.</source>
        <translation>%1 can be called by other machines, and nothing encrypts it. Listen on 127.0.0.1 behind a reverse proxy, or say --listen-public.</translation>
    </message>
    <message>
        <source>Nothing can listen on %1. Another program may use the port; choose another one.</source>
        <translation>Nothing can listen on %1. Another program may use the port; choose another one.</translation>
    </message>
    <message>
        <source>“%1” is no address to listen on. Write for example 127.0.0.1:8480.</source>
        <translation>“%1” is no address to listen on. Write for example 127.0.0.1:8480.</translation>
    </message>
    <message>
        <source>The supplier&apos;s message is no longer there.</source>
        <translation>The supplier&apos;s message is no longer there.</translation>
    </message>
    <message>
        <source>Order %1 does not hang any more: it is %2.</source>
        <translation>Order %1 does not hang any more: it is %2.</translation>
    </message>
    <message>
        <source>Order %1 has changed since. Look at it again.</source>
        <translation>Order %1 has changed since. Look at it again.</translation>
    </message>
    <message>
        <source>“Not delivered” can be decided in %1 minutes: until then the supplier may still deliver.</source>
        <translation>“Not delivered” can be decided in %1 minutes: until then the supplier may still deliver.</translation>
    </message>
    <message>
        <source>Write what you saw and where, in %1 to %2 characters: the second person decides by it.</source>
        <translation>Write what you saw and where, in %1 to %2 characters: the second person decides by it.</translation>
    </message>
    <message>
        <source>The supplier has said since that %1 was delivered. Decide that it was.</source>
        <translation>The supplier has said since that %1 was delivered. Decide that it was.</translation>
    </message>
    <message>
        <source>This message does not bear the signature of %1. It is kept as evidence and never acted on.</source>
        <translation>This message does not bear the signature of %1. It is kept as evidence and never acted on.</translation>
    </message>
    <message>
        <source>There is no such case. Refresh the list.</source>
        <translation>There is no such case. Refresh the list.</translation>
    </message>
    <message>
        <source>%1 has closed this case already.</source>
        <translation>%1 has closed this case already.</translation>
    </message>
    <message>
        <source>This case has changed since. Look at it again.</source>
        <translation>This case has changed since. Look at it again.</translation>
    </message>
    <message>
        <source>Money of this case still waits to be assigned. Decide about the money first.</source>
        <translation>Money of this case still waits to be assigned. Decide about the money first.</translation>
    </message>
    <message>
        <source>Write what you found and did, in %1 to %2 characters.</source>
        <translation>Write what you found and did, in %1 to %2 characters.</translation>
    </message>
    <message>
        <source>%1 was delivered by an earlier supplier and its cost is booked. Decide without a cost.</source>
        <translation>%1 was delivered by an earlier supplier and its cost is booked. Decide without a cost.</translation>
    </message>
    <message>
        <source>This machine has no keychain that can be used (%1). The key was not kept anywhere. Unlock or install one, or let a worker call the supplier.</source>
        <translation>This machine has no keychain that can be used (%1). The key was not kept anywhere. Unlock or install one, or let a worker call the supplier.</translation>
    </message>
    <message>
        <source>A ticket is for %1 to %2.</source>
        <translation>A ticket is for %1 to %2.</translation>
    </message>
    <message>
        <source>Name the bank and the owner of the account that sends.</source>
        <translation>Name the bank and the owner of the account that sends.</translation>
    </message>
    <message>
        <source>The program stopped while it asked. Look into the supplier&apos;s own pages before you order another one.</source>
        <translation>The program stopped while it asked. Look into the supplier&apos;s own pages before you order another one.</translation>
    </message>
    <message>
        <source>Type the user name of the store&apos;s account there.</source>
        <translation>Type the user name of the store&apos;s account there.</translation>
    </message>
    <message>
        <source>“%1” is not a safe address: it has to begin with https://.</source>
        <translation>“%1” is not a safe address: it has to begin with https://.</translation>
    </message>
    <message>
        <source>%1 is not a bill: sell it directly.</source>
        <translation>%1 is not a bill: sell it directly.</translation>
    </message>
    <message>
        <source>%1 is a bill: ask what is owed before it is paid.</source>
        <translation>%1 is a bill: ask what is owed before it is paid.</translation>
    </message>
    <message>
        <source>This bill is not there any more. Ask for it again.</source>
        <translation>This bill is not there any more. Ask for it again.</translation>
    </message>
    <message>
        <source>The supplier has not said what is owed. Ask again.</source>
        <translation>The supplier has not said what is owed. Ask again.</translation>
    </message>
    <message>
        <source>Order %1 pays this bill already. Nothing was paid twice.</source>
        <translation>Order %1 pays this bill already. Nothing was paid twice.</translation>
    </message>
    <message>
        <source>What was owed may have changed since. Ask again.</source>
        <translation>What was owed may have changed since. Ask again.</translation>
    </message>
    <message>
        <source>It is too close to midnight: this supplier wants the bill paid on the day it is asked for. Ask again after midnight.</source>
        <translation>It is too close to midnight: this supplier wants the bill paid on the day it is asked for. Ask again after midnight.</translation>
    </message>
    <message>
        <source>The supplier would take more than the member pays. Do not sell it; tell the product manager.</source>
        <translation>The supplier would take more than the member pays. Do not sell it; tell the product manager.</translation>
    </message>
    <message>
        <source>The key %1 is missing. On this machine: Suppliers, A. For a worker: into its secrets folder, readable by its account alone.</source>
        <translation>The key %1 is missing. On this machine: Suppliers, A. For a worker: into its secrets folder, readable by its account alone.</translation>
    </message>
    <message>
        <source>It is not proven that %1 was not bought, or its goods may have come. It is not sent on; ask, then decide.</source>
        <translation>It is not proven that %1 was not bought, or its goods may have come. It is not sent on; ask, then decide.</translation>
    </message>
    <message>
        <source>%1 cannot be sent on any more. Decide it.</source>
        <translation>%1 cannot be sent on any more. Decide it.</translation>
    </message>
    <message>
        <source>%1 does not sell %2 now, or not at a cost that this order allows. Choose another place.</source>
        <translation>%1 does not sell %2 now, or not at a cost that this order allows. Choose another place.</translation>
    </message>
    <message>
        <source>%1 has refused this order already.</source>
        <translation>%1 has refused this order already.</translation>
    </message>
    <message>
        <source>A note has %1 characters at most.</source>
        <translation>A note has %1 characters at most.</translation>
    </message>
    <message>
        <source>Order %1 is paying this bill right now. Wait for its end.</source>
        <translation>Order %1 is paying this bill right now. Wait for its end.</translation>
    </message>
    <message>
        <source>%1 cannot become a bill, or goods: give it another code at the supplier.</source>
        <translation>%1 cannot become a bill, or goods: give it another code at the supplier.</translation>
    </message>
    <message>
        <source>There were several attempts. Say which one delivered: begin with its number, as in “2: seen in the history”.</source>
        <translation>There were several attempts. Say which one delivered: begin with its number, as in “2: seen in the history”.</translation>
    </message>
    <message>
        <source>The line %1 / %2 of the route makes no sense. Check position, weight, wait, hours and price limit.</source>
        <translation>The line %1 / %2 of the route makes no sense. Check position, weight, wait, hours and price limit.</translation>
    </message>
    <message>
        <source>“%1” is no place. Write supplier/SKU, then if you like @ and the most it may cost, x and its weight (1-100), how long an order may wait there as 10m (1-1440), and the hours as 08.00-22.00.</source>
        <translation>“%1” is no place. Write supplier/SKU, then if you like @ and the most it may cost, x and its weight (1-100), how long an order may wait there as 10m (1-1440), and the hours as 08.00-22.00.</translation>
    </message>
    <message>
        <source>Deposit %1 is collected by %2, whose own answer decides it. Nobody matches or approves it by hand.</source>
        <translation>Deposit %1 is collected by %2, whose own answer decides it. Nobody matches or approves it by hand.</translation>
    </message>
    <message>
        <source>This member has %1 deposits waiting already. Let one be paid or end first.</source>
        <translation>This member has %1 deposits waiting already. Let one be paid or end first.</translation>
    </message>
    <message>
        <source>A member may deposit %1 in 24 hours. Wait, or ask the owner to raise the limit.</source>
        <translation>A member may deposit %1 in 24 hours. Wait, or ask the owner to raise the limit.</translation>
    </message>
    <message>
        <source>No free digits are left for this amount on %1. Choose another amount or account.</source>
        <translation>No free digits are left for this amount on %1. Choose another amount or account.</translation>
    </message>
    <message>
        <source>Only a deposit that a gateway collects is cancelled. Reject a transfer instead.</source>
        <translation>Only a deposit that a gateway collects is cancelled. Reject a transfer instead.</translation>
    </message>
    <message>
        <source>There is no account at a gateway “%1”. Add the account first.</source>
        <translation>There is no account at a gateway “%1”. Add the account first.</translation>
    </message>
    <message>
        <source>The account %1 names the gateway %2, which this program cannot speak to.</source>
        <translation>The account %1 names the gateway %2, which this program cannot speak to.</translation>
    </message>
    <message>
        <source>There is a “%1” already. Change that one.</source>
        <translation>There is a “%1” already. Change that one.</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile. Look at it again before you change it.</source>
        <translation>%1 was changed meanwhile. Look at it again before you change it.</translation>
    </message>
    <message>
        <source>%1 stays with the gateway it has: its books name it. Add another way to pay instead.</source>
        <translation>%1 stays with the gateway it has: its books name it. Add another way to pay instead.</translation>
    </message>
    <message>
        <source>“%1” is no way to pay. Give a code of 2 to 30 capital letters and digits, a name and a kind.</source>
        <translation>“%1” is no way to pay. Give a code of 2 to 30 capital letters and digits, a name and a kind.</translation>
    </message>
    <message>
        <source>“%1” is no account. Give a code of 2 to 30 lower-case letters and digits, a gateway and a name.</source>
        <translation>“%1” is no account. Give a code of 2 to 30 lower-case letters and digits, a gateway and a name.</translation>
    </message>
    <message>
        <source>This fee makes no sense. Give up to Rp 1.000.000 and up to 50 per cent.</source>
        <translation>This fee makes no sense. Give up to Rp 1.000.000 and up to 50 per cent.</translation>
    </message>
    <message>
        <source>Give a least and a largest amount between %1 and %2.</source>
        <translation>Give a least and a largest amount between %1 and %2.</translation>
    </message>
    <message>
        <source>“%1” is no account of ours. Give the digits of its number and its owner&apos;s name, or neither.</source>
        <translation>“%1” is no account of ours. Give the digits of its number and its owner&apos;s name, or neither.</translation>
    </message>
    <message>
        <source>%1 cannot be switched on before the number and the owner of its bank account are known.</source>
        <translation>%1 cannot be switched on before the number and the owner of its bank account are known.</translation>
    </message>
    <message>
        <source>“%1” is not how the gateway calls a way to pay. Digits are for transfers only.</source>
        <translation>“%1” is not how the gateway calls a way to pay. Digits are for transfers only.</translation>
    </message>
    <message>
        <source>“%1” is none of the choices.</source>
        <translation>“%1” is none of the choices.</translation>
    </message>
    <message>
        <source>This bank line belongs to another deposit by now, or is gone. Look again.</source>
        <translation>This bank line belongs to another deposit by now, or is gone. Look again.</translation>
    </message>
    <message>
        <source>Deposit %1 is of another member or another account; one transfer pays for one member only.</source>
        <translation>Deposit %1 is of another member or another account; one transfer pays for one member only.</translation>
    </message>
    <message>
        <source>%1 came in, but the chosen deposits are worth %2 together. Choose others, or match one alone.</source>
        <translation>%1 came in, but the chosen deposits are worth %2 together. Choose others, or match one alone.</translation>
    </message>
    <message>
        <source>The picture is not there any more. Choose it again.</source>
        <translation>The picture is not there any more. Choose it again.</translation>
    </message>
    <message>
        <source>This picture is larger than %1 MB. Take a screenshot or a smaller photo.</source>
        <translation>This picture is larger than %1 MB. Take a screenshot or a smaller photo.</translation>
    </message>
    <message>
        <source>This file is no picture. Choose a JPEG, PNG or WebP file.</source>
        <translation>This file is no picture. Choose a JPEG, PNG or WebP file.</translation>
    </message>
    <message>
        <source>This is no table. Save the statement as CSV or Excel (.xlsx) and choose that file.</source>
        <translation>This is no table. Save the statement as CSV or Excel (.xlsx) and choose that file.</translation>
    </message>
    <message>
        <source>This is a PDF. Let the bank give you the statement as CSV or Excel.</source>
        <translation>This is a PDF. Let the bank give you the statement as CSV or Excel.</translation>
    </message>
    <message>
        <source>This is an old Excel file (.xls). Save it as .xlsx or CSV and choose that.</source>
        <translation>This is an old Excel file (.xls). Save it as .xlsx or CSV and choose that.</translation>
    </message>
    <message>
        <source>This file is too large. Give at most 200 MB and %1 rows at once.</source>
        <translation>This file is too large. Give at most 200 MB and %1 rows at once.</translation>
    </message>
    <message>
        <source>There is nothing in it. Choose the statement&apos;s file or paste its lines.</source>
        <translation>There is nothing in it. Choose the statement&apos;s file or paste its lines.</translation>
    </message>
    <message>
        <source>The columns are not clear. Say which column holds date, text and amount.</source>
        <translation>The columns are not clear. Say which column holds date, text and amount.</translation>
    </message>
    <message>
        <source>No line could be read. Check which column holds date, text and amount.</source>
        <translation>No line could be read. Check which column holds date, text and amount.</translation>
    </message>
    <message>
        <source>The line “%1” makes no sense: check its date and amount.</source>
        <translation>The line “%1” makes no sense: check its date and amount.</translation>
    </message>
    <message>
        <source>%1 is none of our bank accounts. Choose the account that the statement is of.</source>
        <translation>%1 is none of our bank accounts. Choose the account that the statement is of.</translation>
    </message>
    <message>
        <source>A bank line of exactly this amount was read in. Choose it for %1 instead of typing one (M).</source>
        <translation>A bank line of exactly this amount was read in. Choose it for %1 instead of typing one (M).</translation>
    </message>
    <message>
        <source>Only %2 of %1 went back at the gateway; a reversal takes all of it. Settle the part with the member by an adjustment.</source>
        <translation>Only %2 of %1 went back at the gateway; a reversal takes all of it. Settle the part with the member by an adjustment.</translation>
    </message>
    <message>
        <source>“%1” is no per cent. Write for example 0,7 or 2.</source>
        <translation>“%1” is no per cent. Write for example 0,7 or 2.</translation>
    </message>
    <message>
        <source>An adjustment is more than nothing and at most %1.</source>
        <translation>An adjustment is more than nothing and at most %1.</translation>
    </message>
    <message>
        <source>Choose a reason and write what it is about, at least %1 characters.</source>
        <translation>Choose a reason and write what it is about, at least %1 characters.</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::EvidenceView</name>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>%1 · %2 WIB</source>
        <translation>%1 · %2 WIB</translation>
    </message>
    <message>
        <source>No picture. P adds one.</source>
        <translation>No picture. P adds one.</translation>
    </message>
    <message>
        <source>%1 / %2 · %3 % · %4</source>
        <translation>%1 / %2 · %3 % · %4</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::FeeSimulator</name>
    <message>
        <source>What does it cost?</source>
        <translation>What does it cost?</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Cost by way to pay</source>
        <translation>Cost by way to pay</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>We get</source>
        <translation>We get</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::FileDialog</name>
    <message>
        <source>Folder:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>File:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Kind:</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::GatewayDialog</name>
    <message>
        <source>Signatures of before April 2026 (Duitku)</source>
        <translation>Signatures of before April 2026 (Duitku)</translation>
    </message>
    <message>
        <source>Is used</source>
        <translation>Is used</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Account at the gateway %1</source>
        <translation>Account at the gateway %1</translation>
    </message>
    <message>
        <source>New account at a gateway</source>
        <translation>New account at a gateway</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>As usual for this gateway</source>
        <translation>As usual for this gateway</translation>
    </message>
    <message>
        <source>Keys stay in the keychain of this machine; a worker reads its own from files. A second person decides, then programs take the account up at their next start.</source>
        <translation>Keys stay in the keychain of this machine; a worker reads its own from files. A second person decides, then programs take the account up at their next start.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Merchant code</source>
        <translation>Merchant code</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Where it tells us</source>
        <translation>Where it tells us</translation>
    </message>
    <message>
        <source>Where customers return</source>
        <translation>Where customers return</translation>
    </message>
    <message>
        <source>The store&apos;s e-mail</source>
        <translation>The store&apos;s e-mail</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Key of signatures</source>
        <translation>Key of signatures</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>A second person decides about the account.</source>
        <translation>A second person decides about the account.</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::HangingPage</name>
    <message>
        <source>Hanging</source>
        <translation>Hanging</translation>
    </message>
    <message>
        <source>Nothing hangs. Every order is decided.</source>
        <translation>Nothing hangs. Every order is decided.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Late goods</source>
        <translation>Late goods</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Hanging orders</source>
        <translation>Hanging orders</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Nothing hangs.</source>
        <translation>Nothing hangs.</translation>
    </message>
    <message>
        <source>Ask after all of them</source>
        <translation>Ask after all of them</translation>
    </message>
    <message>
        <source>Copy a question to the supplier&apos;s support</source>
        <translation>Copy a question to the supplier&apos;s support</translation>
    </message>
    <message>
        <source>Close the case…</source>
        <translation>Close the case…</translation>
    </message>
    <message numerus="yes">
        <source>%n hang</source>
        <translation>
            <numerusform>%n hangs</numerusform>
            <numerusform>%n hang</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bound</source>
        <translation>%1 bound</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>oldest %1</translation>
    </message>
    <message>
        <source>%1 at risk</source>
        <translation>%1 at risk</translation>
    </message>
    <message>
        <source>under 5 min: %1</source>
        <translation>under 5 min: %1</translation>
    </message>
    <message>
        <source>5–15 min: %1</source>
        <translation>5–15 min: %1</translation>
    </message>
    <message>
        <source>15–60 min: %1</source>
        <translation>15–60 min: %1</translation>
    </message>
    <message>
        <source>1–24 h: %1</source>
        <translation>1–24 h: %1</translation>
    </message>
    <message>
        <source>over 24 h: %1</source>
        <translation>over 24 h: %1</translation>
    </message>
    <message>
        <source>Hello %1, please tell us how these ended:</source>
        <translation>Hello %1, please tell us how these ended:</translation>
    </message>
    <message>
        <source>Choose a case.</source>
        <translation>Choose a case.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Closed by</translation>
    </message>
    <message>
        <source>Close “%1”? No money moves. What did you find, and what was done?</source>
        <translation>Close “%1”? No money moves. What did you find, and what was done?</translation>
    </message>
    <message>
        <source>Close a case: %1</source>
        <translation>Close a case: %1</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>No case here.</source>
        <translation>No case here.</translation>
    </message>
    <message>
        <source>There is no open case here.</source>
        <translation>There is no open case here.</translation>
    </message>
    <message>
        <source>Ask after all that hang</source>
        <translation>Ask after all that hang</translation>
    </message>
    <message>
        <source>Refused, looked at for a week</source>
        <translation>Refused, looked at for a week</translation>
    </message>
    <message>
        <source>No refusal of the last week was in doubt before.</source>
        <translation>No refusal of the last week was in doubt before.</translation>
    </message>
    <message>
        <source>Watched for late goods</source>
        <translation>Watched for late goods</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::HangingWork</name>
    <message>
        <source>%1 · %2 · costs %3</source>
        <translation>%1 · %2 · costs %3</translation>
    </message>
    <message>
        <source>Nothing hangs here.</source>
        <translation>Nothing hangs here.</translation>
    </message>
    <message>
        <source>I work on it, or no longer</source>
        <translation>I work on it, or no longer</translation>
    </message>
    <message>
        <source>Note what you saw…</source>
        <translation>Note what you saw…</translation>
    </message>
    <message>
        <source>Mark the next step as done</source>
        <translation>Mark the next step as done</translation>
    </message>
    <message>
        <source>Every step is done.</source>
        <translation>Every step is done.</translation>
    </message>
    <message>
        <source>Send it on to another supplier…</source>
        <translation>Send it on to another supplier…</translation>
    </message>
    <message>
        <source>DANGER: it may have been bought. Sent on it could come twice; nobody can do that here. Ask, then decide.</source>
        <translation>DANGER: it may have been bought. Sent on it could come twice; nobody can do that here. Ask, then decide.</translation>
    </message>
    <message>
        <source>“%1”: it is not sent on.</source>
        <translation>“%1”: it is not sent on.</translation>
    </message>
    <message>
        <source>No other place of its route is open now.</source>
        <translation>No other place of its route is open now.</translation>
    </message>
    <message>
        <source>Let %1 go</source>
        <translation>Let %1 go</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>Hold %1</translation>
    </message>
    <message>
        <source>A step of %1</source>
        <translation>A step of %1</translation>
    </message>
    <message>
        <source>Note about %1:</source>
        <translation>Note about %1:</translation>
    </message>
    <message>
        <source>Asked the member to wait</source>
        <translation>Asked the member to wait</translation>
    </message>
    <message>
        <source>The supplier is looking into it</source>
        <translation>The supplier is looking into it</translation>
    </message>
    <message>
        <source>A note about %1</source>
        <translation>A note about %1</translation>
    </message>
    <message>
        <source>Send %1 on</source>
        <translation>Send %1 on</translation>
    </message>
    <message>
        <source>Send %1 on? The last supplier refused it for good; the member still pays once. A second person decides. Where to?</source>
        <translation>Send %1 on? The last supplier refused it for good; the member still pays once. A second person decides. Where to?</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::ImportDialog</name>
    <message>
        <source>Choose the price list that the supplier gave (JSON).</source>
        <translation>Choose the price list that the supplier gave (JSON).</translation>
    </message>
    <message>
        <source>More than half is gone from the list, and that is right</source>
        <translation>More than half is gone from the list, and that is right</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choose a file …</translation>
    </message>
    <message>
        <source>Save refused rows …</source>
        <translation>Save refused rows …</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Import a price list</source>
        <translation>Import a price list</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>What would change</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cost or reason</source>
        <translation>Cost or reason</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Reading …</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 gone from the list and switched off, %4 as before, %5 refused. Nothing is written yet.</source>
        <translation>%1 new, %2 changed, %3 gone from the list and switched off, %4 as before, %5 refused. Nothing is written yet.</translation>
    </message>
    <message>
        <source>Refused, row %1</source>
        <translation>Refused, row %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Gone</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes</source>
        <translation>
            <numerusform>Apply %n changes</numerusform>
            <numerusform>Apply %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price list, %n items</source>
        <translation>
            <numerusform>Price list, %n items</numerusform>
            <numerusform>Price list, %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 written.</source>
        <translation>%1 written.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 cannot be written: %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Kind of list</source>
        <translation>Kind of list</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Games</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>Bills</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::LoginPage</name>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Your password opens the screen again.</source>
        <translation>Your password opens the screen again.</translation>
    </message>
    <message>
        <source>Back office · %1 · version %2</source>
        <translation>Back office · %1 · version %2</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>Another person signs in</source>
        <translation>Another person signs in</translation>
    </message>
    <message>
        <source>Enter your name and your password.</source>
        <translation>Enter your name and your password.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Sample store. Sign in for example as %1 with the password %2 (all are in the terminal).</source>
        <translation>Sample store. Sign in for example as %1 with the password %2 (all are in the terminal).</translation>
    </message>
    <message>
        <source>Go on without suppliers</source>
        <translation>Go on without suppliers</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::MainWindow</name>
    <message>
        <source>Taken back: %1</source>
        <translation>Taken back: %1</translation>
    </message>
    <message>
        <source>Not sent when the program ended: %1</source>
        <translation>Not sent when the program ended: %1</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>Lock the console</source>
        <translation>Lock the console</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Keys of this page</translation>
    </message>
    <message>
        <source>Light or dark theme</source>
        <translation>Light or dark theme</translation>
    </message>
    <message>
        <source>Bahasa Indonesia / English</source>
        <translation>Bahasa Indonesia / English</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Send what waits in the outbox now</source>
        <translation>Send what waits in the outbox now</translation>
    </message>
    <message>
        <source>To the sidebar</source>
        <translation>To the sidebar</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Go to: %1</translation>
    </message>
    <message>
        <source>Last session: %1 WIB from %2</source>
        <translation>Last session: %1 WIB from %2</translation>
    </message>
    <message numerus="yes">
        <source> · %n wrong tries since</source>
        <translation>
            <numerusform> · %n wrong try since</numerusform>
            <numerusform> · %n wrong tries since</numerusform>
        </translation>
    </message>
    <message>
        <source>○ No connection</source>
        <translation>○ No connection</translation>
    </message>
    <message>
        <source>● Connected</source>
        <translation>● Connected</translation>
    </message>
    <message>
        <source>data %1 WIB</source>
        <translation>data %1 WIB</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent: %1 · U takes it back</source>
        <translation>
            <numerusform>%n waiting to be sent: %1 · U takes it back</numerusform>
            <numerusform>%n waiting to be sent: %1 · U takes it back</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Ask to let money move again</source>
        <translation>Ask to let money move again</translation>
    </message>
    <message>
        <source>Money moves; no latch is set.</source>
        <translation>Money moves; no latch is set.</translation>
    </message>
    <message>
        <source>Let money move again</source>
        <translation>Let money move again</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>Recorded: %1</translation>
    </message>
    <message>
        <source>Why money stands still: %1.
What was found, and what was done about it? A second person reads this and decides.</source>
        <translation>Why money stands still: %1.
What was found, and what was done about it? A second person reads this and decides.</translation>
    </message>
    <message>
        <source>Ask a second person</source>
        <translation>Ask a second person</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>%1: waits for a second person</source>
        <translation>%1: waits for a second person</translation>
    </message>
    <message>
        <source>Nothing rings.</source>
        <translation>Nothing rings.</translation>
    </message>
    <message>
        <source>Show what rings</source>
        <translation>Show what rings</translation>
    </message>
    <message>
        <source>Seen: let the alarm rest</source>
        <translation>Seen: let the alarm rest</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::MatchDialog</name>
    <message>
        <source>Bank line of %1</source>
        <translation>Bank line of %1</translation>
    </message>
    <message>
        <source>%1 is to transfer %2 to %3. Which line is it?</source>
        <translation>%1 is to transfer %2 to %3. Which line is it?</translation>
    </message>
    <message>
        <source>Bank lines that are nobody&apos;s</source>
        <translation>Bank lines that are nobody&apos;s</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>In (Rp)</source>
        <translation>In (Rp)</translation>
    </message>
    <message>
        <source>Bank line</source>
        <translation>Bank line</translation>
    </message>
    <message>
        <source>Looks alike</source>
        <translation>Looks alike</translation>
    </message>
    <message>
        <source>Narrow by words; or type the line you saw and press Ctrl+Enter</source>
        <translation>Narrow by words; or type the line you saw and press Ctrl+Enter</translation>
    </message>
    <message>
        <source>Words of the line</source>
        <translation>Words of the line</translation>
    </message>
    <message>
        <source>Enter takes the line · / narrows · Esc closes</source>
        <translation>Enter takes the line · / narrows · Esc closes</translation>
    </message>
    <message>
        <source>No line is free. Read the statement in (Ctrl+I in the list), or type the line you saw and press Ctrl+Enter.</source>
        <translation>No line is free. Read the statement in (Ctrl+I in the list), or type the line you saw and press Ctrl+Enter.</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::MemberPicker</name>
    <message>
        <source>Member: name, code or phone</source>
        <translation>Member: name, code or phone</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>Members found</translation>
    </message>
    <message>
        <source>No member found</source>
        <translation>No member found</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::MembersPage</name>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>No members yet.</source>
        <translation>No members yet.</translation>
    </message>
    <message>
        <source>Show this member&apos;s statement</source>
        <translation>Show this member&apos;s statement</translation>
    </message>
    <message>
        <source>Choose a member.</source>
        <translation>Choose a member.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>Member since</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>Deposits</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>None yet.</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::MethodDialog</name>
    <message>
        <source>Can be chosen</source>
        <translation>Can be chosen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Way to pay %1</source>
        <translation>Way to pay %1</translation>
    </message>
    <message>
        <source>New way to pay</source>
        <translation>New way to pay</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Number of our account</source>
        <translation>Number of our account</translation>
    </message>
    <message>
        <source>Its owner</source>
        <translation>Its owner</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Place in the list</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fee (Rp)</source>
        <translation>Fee (Rp)</translation>
    </message>
    <message>
        <source>Fee (%)</source>
        <translation>Fee (%)</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>Borne by</translation>
    </message>
    <message>
        <source>Least (Rp)</source>
        <translation>Least (Rp)</translation>
    </message>
    <message>
        <source>Most (Rp)</source>
        <translation>Most (Rp)</translation>
    </message>
    <message>
        <source>Unique digits</source>
        <translation>Unique digits</translation>
    </message>
    <message>
        <source>Bank transfer, matched by people</source>
        <translation>Bank transfer, matched by people</translation>
    </message>
    <message>
        <source>Money would go elsewhere: a second person decides.</source>
        <translation>Money would go elsewhere: a second person decides.</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::MoneyEdit</name>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::OperationsPage</name>
    <message>
        <source>All messages</source>
        <translation>All messages</translation>
    </message>
    <message>
        <source>Wants a person</source>
        <translation>Wants a person</translation>
    </message>
    <message>
        <source>Not authentic</source>
        <translation>Not authentic</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>No supplier has told us anything yet.</source>
        <translation>No supplier has told us anything yet.</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>The queue</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Gave up</translation>
    </message>
    <message>
        <source>Nothing waits, nothing runs.</source>
        <translation>Nothing waits, nothing runs.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Read it again</translation>
    </message>
    <message>
        <source>Only an authentic message can be read again.</source>
        <translation>Only an authentic message can be read again.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>Messages of suppliers</source>
        <translation>Messages of suppliers</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gave up</source>
        <translation>
            <numerusform>%n gave up</numerusform>
            <numerusform>%n gave up</numerusform>
        </translation>
    </message>
    <message>
        <source>longest wait %1</source>
        <translation>longest wait %1</translation>
    </message>
    <message>
        <source>clocks apart %1 s</source>
        <translation>clocks apart %1 s</translation>
    </message>
    <message>
        <source>Choose a message.</source>
        <translation>Choose a message.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>As it came</translation>
    </message>
    <message>
        <source>Read the message of %1 again? What it says already happened once and will not happen twice.</source>
        <translation>Read the message of %1 again? What it says already happened once and will not happen twice.</translation>
    </message>
    <message>
        <source>Read a message of %1 again</source>
        <translation>Read a message of %1 again</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::OrderActions</name>
    <message>
        <source>Ask the supplier now</source>
        <translation>Ask the supplier now</translation>
    </message>
    <message>
        <source>Copy a summary for chat</source>
        <translation>Copy a summary for chat</translation>
    </message>
    <message>
        <source>Only an order that hangs is decided by people.</source>
        <translation>Only an order that hangs is decided by people.</translation>
    </message>
    <message>
        <source>Delivered…</source>
        <translation>Delivered…</translation>
    </message>
    <message>
        <source>Not delivered…</source>
        <translation>Not delivered…</translation>
    </message>
    <message>
        <source>Choose an order.</source>
        <translation>Choose an order.</translation>
    </message>
    <message>
        <source>There is nothing to ask the supplier.</source>
        <translation>There is nothing to ask the supplier.</translation>
    </message>
    <message>
        <source>Too old to ask: the supplier could take the question for a new purchase. Two people decide.</source>
        <translation>Too old to ask: the supplier could take the question for a new purchase. Two people decide.</translation>
    </message>
    <message>
        <source>The supplier wants a pause. It is asked at %1, by itself.</source>
        <translation>The supplier wants a pause. It is asked at %1, by itself.</translation>
    </message>
    <message>
        <source>Ask after %1</source>
        <translation>Ask after %1</translation>
    </message>
    <message>
        <source> The supplier may still deliver: %1 could be lost.</source>
        <translation> The supplier may still deliver: %1 could be lost.</translation>
    </message>
    <message>
        <source>Record %1 as delivered and charge %2? A second person decides. What did you see, and where?</source>
        <translation>Record %1 as delivered and charge %2? A second person decides. What did you see, and where?</translation>
    </message>
    <message>
        <source>Record %1 as not delivered and give %2 back? A second person decides. What did you see, and where?</source>
        <translation>Record %1 as not delivered and give %2 back? A second person decides. What did you see, and where?</translation>
    </message>
    <message>
        <source>Delivered in the supplier&apos;s history</source>
        <translation>Delivered in the supplier&apos;s history</translation>
    </message>
    <message>
        <source>The member confirms that it arrived</source>
        <translation>The member confirms that it arrived</translation>
    </message>
    <message>
        <source>Missing in the supplier&apos;s history</source>
        <translation>Missing in the supplier&apos;s history</translation>
    </message>
    <message>
        <source>The supplier&apos;s support says it failed</source>
        <translation>The supplier&apos;s support says it failed</translation>
    </message>
    <message>
        <source>Decide %1</source>
        <translation>Decide %1</translation>
    </message>
    <message>
        <source>The supplier is being asked right now.</source>
        <translation>The supplier is being asked right now.</translation>
    </message>
    <message>
        <source>The supplier has said since that it was delivered.</source>
        <translation>The supplier has said since that it was delivered.</translation>
    </message>
    <message>
        <source>Until %1 the supplier may still deliver. Only then “not delivered” can be decided.</source>
        <translation>Until %1 the supplier may still deliver. Only then “not delivered” can be decided.</translation>
    </message>
    <message>
        <source>%1: delivered in the history of %2</source>
        <translation>%1: delivered in the history of %2</translation>
    </message>
</context>
<context>
    <name>OrderStory</name>
    <message>
        <source>Placed</source>
        <translation>Placed</translation>
    </message>
    <message>
        <source>Money held</source>
        <translation>Money held</translation>
    </message>
    <message>
        <source>Handed to the supplier</source>
        <translation>Handed to the supplier</translation>
    </message>
    <message>
        <source>Answer to the purchase</source>
        <translation>Answer to the purchase</translation>
    </message>
    <message>
        <source>Answer to a check</source>
        <translation>Answer to a check</translation>
    </message>
    <message>
        <source>Worker stopped meanwhile</source>
        <translation>Worker stopped meanwhile</translation>
    </message>
    <message>
        <source>Supplier&apos;s message</source>
        <translation>Supplier&apos;s message</translation>
    </message>
    <message>
        <source>Too old to ask again</source>
        <translation>Too old to ask again</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>succeeded</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>accepted, not final</source>
        <translation>accepted, not final</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>not sent</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Cost of goods</source>
        <translation>Cost of goods</translation>
    </message>
    <message>
        <source>Balance at %1</source>
        <translation>Balance at %1</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>Attempt %1: %2</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Next check</translation>
    </message>
    <message>
        <source> · asked %1 times</source>
        <translation> · asked %1 times</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>Gross profit</translation>
    </message>
    <message>
        <source>What happened (WIB)</source>
        <translation>What happened (WIB)</translation>
    </message>
    <message>
        <source>Ledger · adds up</source>
        <translation>Ledger · adds up</translation>
    </message>
    <message>
        <source>Ledger · DOES NOT add up</source>
        <translation>Ledger · DOES NOT add up</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>no answer in time</translation>
    </message>
    <message>
        <source>connection cut</source>
        <translation>connection cut</translation>
    </message>
    <message>
        <source>the worker stopped</source>
        <translation>the worker stopped</translation>
    </message>
    <message>
        <source>the safety file could not be written</source>
        <translation>the safety file could not be written</translation>
    </message>
    <message>
        <source>this supplier is not set up</source>
        <translation>this supplier is not set up</translation>
    </message>
    <message>
        <source>%1.%2 s</source>
        <translation>%1.%2 s</translation>
    </message>
    <message>
        <source>Goes on to the next supplier</source>
        <translation>Goes on to the next supplier</translation>
    </message>
    <message>
        <source>Not found at the supplier: a person decides</source>
        <translation>Not found at the supplier: a person decides</translation>
    </message>
    <message>
        <source>supplier paused or silent</source>
        <translation>supplier paused or silent</translation>
    </message>
    <message>
        <source>supplier did not list its orders</source>
        <translation>supplier did not list its orders</translation>
    </message>
    <message>
        <source>not among the supplier&apos;s latest orders</source>
        <translation>not among the supplier&apos;s latest orders</translation>
    </message>
    <message>
        <source>several of the supplier&apos;s orders fit</source>
        <translation>several of the supplier&apos;s orders fit</translation>
    </message>
    <message>
        <source>a refusal found by searching proves nothing</source>
        <translation>a refusal found by searching proves nothing</translation>
    </message>
    <message>
        <source>the supplier&apos;s id belongs to another order</source>
        <translation>the supplier&apos;s id belongs to another order</translation>
    </message>
    <message>
        <source>Decided by two people</source>
        <translation>Decided by two people</translation>
    </message>
    <message>
        <source>decided by two people</source>
        <translation>decided by two people</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>An earlier attempt seems to have delivered: a person decides</source>
        <translation>An earlier attempt seems to have delivered: a person decides</translation>
    </message>
    <message>
        <source>too late: the bill has to be asked for again</source>
        <translation>too late: the bill has to be asked for again</translation>
    </message>
    <message>
        <source>Sent on by a person</source>
        <translation>Sent on by a person</translation>
    </message>
    <message>
        <source>Ask the supplier three times (S)</source>
        <translation>Ask the supplier three times (S)</translation>
    </message>
    <message>
        <source>Look into its history and its balance</source>
        <translation>Look into its history and its balance</translation>
    </message>
    <message>
        <source>Ask its support (Shift+L copies the question)</source>
        <translation>Ask its support (Shift+L copies the question)</translation>
    </message>
    <message>
        <source>Waits for their answer</source>
        <translation>Waits for their answer</translation>
    </message>
    <message>
        <source>What to do (L marks the next one)</source>
        <translation>What to do (L marks the next one)</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>Bought by another account: a person decides</source>
        <translation>Bought by another account: a person decides</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::OrdersPage</name>
    <message>
        <source>All orders</source>
        <translation>All orders</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Processing</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>No orders yet. Sell one with G then L.</source>
        <translation>No orders yet. Sell one with G then L.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::PaymentsPage</name>
    <message>
        <source>Bank transfer</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>All ways to pay</source>
        <translation>All ways to pay</translation>
    </message>
    <message>
        <source>Can be chosen</source>
        <translation>Can be chosen</translation>
    </message>
    <message>
        <source>No way to pay yet. Ctrl+N adds one.</source>
        <translation>No way to pay yet. Ctrl+N adds one.</translation>
    </message>
    <message>
        <source>Choose a way to pay.</source>
        <translation>Choose a way to pay.</translation>
    </message>
    <message>
        <source>Change the way to pay…</source>
        <translation>Change the way to pay…</translation>
    </message>
    <message>
        <source>New way to pay…</source>
        <translation>New way to pay…</translation>
    </message>
    <message>
        <source>Account at its gateway…</source>
        <translation>Account at its gateway…</translation>
    </message>
    <message>
        <source>This one is a bank transfer.</source>
        <translation>This one is a bank transfer.</translation>
    </message>
    <message>
        <source>New account at a gateway…</source>
        <translation>New account at a gateway…</translation>
    </message>
    <message>
        <source>Try an amount</source>
        <translation>Try an amount</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>Ways to pay</translation>
    </message>
    <message>
        <source>Where its money goes was changed in the last 24 hours, at %1.</source>
        <translation>Where its money goes was changed in the last 24 hours, at %1.</translation>
    </message>
    <message>
        <source>Our account</source>
        <translation>Our account</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Fee borne by</source>
        <translation>Fee borne by</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Last 24 hours</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Ended unpaid</source>
        <translation>Ended unpaid</translation>
    </message>
    <message>
        <source>Time to credit</source>
        <translation>Time to credit</translation>
    </message>
    <message>
        <source>Came in by the books</source>
        <translation>Came in by the books</translation>
    </message>
    <message>
        <source>Not settled by the gateway</source>
        <translation>Not settled by the gateway</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::Ribbon</name>
    <message>
        <source>a backup was put back, compare it with suppliers and bank</source>
        <translation>a backup was put back, compare it with suppliers and bank</translation>
    </message>
    <message>
        <source>a check of the books found a difference (%1)</source>
        <translation>a check of the books found a difference (%1)</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCTION</translation>
    </message>
    <message>
        <source>MONEY STANDS STILL: %1</source>
        <translation>MONEY STANDS STILL: %1</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>TRAINING</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::RouteDialog</name>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Route of %1</source>
        <translation>Route of %1</translation>
    </message>
    <message>
        <source>Places in order</source>
        <translation>Places in order</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Trying it on yesterday&apos;s orders …</source>
        <translation>Trying it on yesterday&apos;s orders …</translation>
    </message>
    <message>
        <source>One place a line, first choice first: supplier/SKU @dearest xweight wait from-to, for example sandbox/ML86 @22500 x3 10m 08.00-22.00. Only the first two are needed; after the wait (15 minutes unless set) an order counts as hanging. F2 edits, Alt+↑↓ moves, Insert adds, Delete removes. No line: the item&apos;s own supplier.</source>
        <translation>One place a line, first choice first: supplier/SKU @dearest xweight wait from-to, for example sandbox/ML86 @22500 x3 10m 08.00-22.00. Only the first two are needed; after the wait (15 minutes unless set) an order counts as hanging. F2 edits, Alt+↑↓ moves, Insert adds, Delete removes. No line: the item&apos;s own supplier.</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>supplier switched off</source>
        <translation>supplier switched off</translation>
    </message>
    <message>
        <source>item not available</source>
        <translation>item not available</translation>
    </message>
    <message>
        <source>daily pause</source>
        <translation>daily pause</translation>
    </message>
    <message>
        <source>outside its hours</source>
        <translation>outside its hours</translation>
    </message>
    <message>
        <source>dearer than allowed</source>
        <translation>dearer than allowed</translation>
    </message>
    <message>
        <source>supplier silent or paused</source>
        <translation>supplier silent or paused</translation>
    </message>
    <message>
        <source>Nobody bought this yesterday.</source>
        <translation>Nobody bought this yesterday.</translation>
    </message>
    <message>
        <source>%1: %2 for %3</source>
        <translation>%1: %2 for %3</translation>
    </message>
    <message>
        <source>NO PLACE for %1</source>
        <translation>NO PLACE for %1</translation>
    </message>
    <message>
        <source>Yesterday&apos;s %1 orders would have gone to %2</source>
        <translation>Yesterday&apos;s %1 orders would have gone to %2</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::RoutesPage</name>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>No items yet. Import a supplier&apos;s price list first.</source>
        <translation>No items yet. Import a supplier&apos;s price list first.</translation>
    </message>
    <message>
        <source>Change the route…</source>
        <translation>Change the route…</translation>
    </message>
    <message>
        <source>Choose an item.</source>
        <translation>Choose an item.</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routes</translation>
    </message>
    <message>
        <source>Places in order</source>
        <translation>Places in order</translation>
    </message>
    <message>
        <source>No route: the item&apos;s own supplier</source>
        <translation>No route: the item&apos;s own supplier</translation>
    </message>
    <message>
        <source>would be asked now</source>
        <translation>would be asked now</translation>
    </message>
    <message>
        <source>passed over now: %1</source>
        <translation>passed over now: %1</translation>
    </message>
    <message>
        <source>An order goes on to the next place only after a refusal that proves nothing was bought, never from an unknown outcome.</source>
        <translation>An order goes on to the next place only after a refusal that proves nothing was bought, never from an unknown outcome.</translation>
    </message>
    <message>
        <source>hangs after %1</source>
        <translation>hangs after %1</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::SalesPage</name>
    <message>
        <source>New sale</source>
        <translation>New sale</translation>
    </message>
    <message>
        <source>The order&apos;s story appears here as soon as it is placed.</source>
        <translation>The order&apos;s story appears here as soon as it is placed.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Product or item: ml 86, telkomsel 10</source>
        <translation>Product or item: ml 86, telkomsel 10</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Number, meter or game id</source>
        <translation>Number, meter or game id</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Sell</translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation>Buy again</translation>
    </message>
    <message>
        <source>Sell %1 to %2 for %3? Available %4 → %5.</source>
        <translation>Sell %1 to %2 for %3? Available %4 → %5.</translation>
    </message>
    <message>
        <source>Sell %1</source>
        <translation>Sell %1</translation>
    </message>
    <message>
        <source>Goes out in 5 seconds. U takes it back.</source>
        <translation>Goes out in 5 seconds. U takes it back.</translation>
    </message>
    <message>
        <source>Above your limit: it waits for a second person.</source>
        <translation>Above your limit: it waits for a second person.</translation>
    </message>
    <message>
        <source>%1 is on its way.</source>
        <translation>%1 is on its way.</translation>
    </message>
    <message>
        <source>Take the last action back</source>
        <translation>Take the last action back</translation>
    </message>
    <message>
        <source>Choose the member first: the price follows the level.</source>
        <translation>Choose the member first: the price follows the level.</translation>
    </message>
    <message>
        <source>%1 has %2 available; %3 is needed. File a deposit first.</source>
        <translation>%1 has %2 available; %3 is needed. File a deposit first.</translation>
    </message>
    <message>
        <source>bill, fee %1</source>
        <translation>bill, fee %1</translation>
    </message>
    <message>
        <source>Ask for the bill</source>
        <translation>Ask for the bill</translation>
    </message>
    <message>
        <source>Asking %1 what is owed …</source>
        <translation>Asking %1 what is owed …</translation>
    </message>
    <message>
        <source>Pay the bill</source>
        <translation>Pay the bill</translation>
    </message>
    <message>
        <source>%1 owes %2. Read the name to the customer, then Enter.</source>
        <translation>%1 owes %2. Read the name to the customer, then Enter.</translation>
    </message>
    <message>
        <source>Pay the bill of %1 (%2) for %3? Available %4 → %5.</source>
        <translation>Pay the bill of %1 (%2) for %3? Available %4 → %5.</translation>
    </message>
</context>
<context>
    <name>reiyan::SetupWizard</name>
    <message>
        <source>Open the store</source>
        <translation>Open the store</translation>
    </message>
    <message>
        <source>A new store</source>
        <translation>A new store</translation>
    </message>
    <message>
        <source>Name of the store</source>
        <translation>Name of the store</translation>
    </message>
    <message>
        <source>Initials of its numbers</source>
        <translation>Initials of its numbers</translation>
    </message>
    <message>
        <source>Owner&apos;s full name</source>
        <translation>Owner&apos;s full name</translation>
    </message>
    <message>
        <source>Owner&apos;s user name</source>
        <translation>Owner&apos;s user name</translation>
    </message>
    <message>
        <source>Owner&apos;s password</source>
        <translation>Owner&apos;s password</translation>
    </message>
    <message>
        <source>The password again</source>
        <translation>The password again</translation>
    </message>
    <message>
        <source>The two passwords differ. Type them again.</source>
        <translation>The two passwords differ. Type them again.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::StatementDialog</name>
    <message>
        <source>%1 lines · in %2 · out %3</source>
        <translation>%1 lines · in %2 · out %3</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>Read a bank statement in</source>
        <translation>Read a bank statement in</translation>
    </message>
    <message>
        <source>Choose the account, then the file that the bank gave, or paste its lines.</source>
        <translation>Choose the account, then the file that the bank gave, or paste its lines.</translation>
    </message>
    <message>
        <source>Our account</source>
        <translation>Our account</translation>
    </message>
    <message>
        <source>Paste the lines of your internet banking here</source>
        <translation>Paste the lines of your internet banking here</translation>
    </message>
    <message>
        <source>Pasted lines</source>
        <translation>Pasted lines</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>The first rows</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choose a file …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>Bank statement</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Statements (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>Statements (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Reading …</translation>
    </message>
    <message>
        <source>%1 rows cannot be read, the first: %2</source>
        <translation>%1 rows cannot be read, the first: %2</translation>
    </message>
    <message>
        <source>The balance does not follow in %1 places: a row may be missing.</source>
        <translation>The balance does not follow in %1 places: a row may be missing.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>Reading in …</source>
        <translation>Reading in …</translation>
    </message>
    <message>
        <source>%1 new lines, %2 were known. What is certain is matched now; another person approves it.</source>
        <translation>%1 new lines, %2 were known. What is certain is matched now; another person approves it.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Invoicing</source>
        <translation>Invoicing</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Waiting for payment</translation>
    </message>
    <message>
        <source>Invoice unknown</source>
        <translation>Invoice unknown</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Matched</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Processing</translation>
    </message>
    <message>
        <source>Hanging</source>
        <translation>Hanging</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Succeeded</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>In part</translation>
    </message>
    <message>
        <source>Paid late</source>
        <translation>Paid late</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Accepted, not final</source>
        <translation>Accepted, not final</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>Contradicted</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Out of stock</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Frozen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Wait: not sent yet</source>
        <translation>Wait: not sent yet</translation>
    </message>
    <message>
        <source>Wait: being sent</source>
        <translation>Wait: being sent</translation>
    </message>
    <message>
        <source>Wait: accepted by the supplier</source>
        <translation>Wait: accepted by the supplier</translation>
    </message>
    <message>
        <source>Danger: may have been bought</source>
        <translation>Danger: may have been bought</translation>
    </message>
    <message>
        <source>Safe: finally refused</source>
        <translation>Safe: finally refused</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Opening balance</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Adjustment</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Reversal</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Loss: late success</source>
        <translation>Loss: late success</translation>
    </message>
    <message>
        <source>super admin</source>
        <translation>super admin</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrator</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>finance</translation>
    </message>
    <message>
        <source>customer service</source>
        <translation>customer service</translation>
    </message>
    <message>
        <source>product manager</source>
        <translation>product manager</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operator</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Healthy</translation>
    </message>
    <message>
        <source>Silent: not asked</source>
        <translation>Silent: not asked</translation>
    </message>
    <message>
        <source>One call tries</source>
        <translation>One call tries</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Not read yet</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>About nothing</source>
        <translation>About nothing</translation>
    </message>
    <message>
        <source>Wants a person</source>
        <translation>Wants a person</translation>
    </message>
    <message>
        <source>Not authentic</source>
        <translation>Not authentic</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Gave up</translation>
    </message>
    <message>
        <source>Wait: an earlier purchase exists</source>
        <translation>Wait: an earlier purchase exists</translation>
    </message>
    <message>
        <source>Danger: a part may have come</source>
        <translation>Danger: a part may have come</translation>
    </message>
    <message>
        <source>Safe: wrong destination</source>
        <translation>Safe: wrong destination</translation>
    </message>
    <message>
        <source>Done: delivered</source>
        <translation>Done: delivered</translation>
    </message>
    <message>
        <source>Delivered after a refusal</source>
        <translation>Delivered after a refusal</translation>
    </message>
    <message>
        <source>Taken back by the supplier</source>
        <translation>Taken back by the supplier</translation>
    </message>
    <message>
        <source>Dearer than allowed</source>
        <translation>Dearer than allowed</translation>
    </message>
    <message>
        <source>Cost not told</source>
        <translation>Cost not told</translation>
    </message>
    <message>
        <source>Message says otherwise</source>
        <translation>Message says otherwise</translation>
    </message>
    <message>
        <source>A job gave up</source>
        <translation>A job gave up</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Goods after a refusal</source>
        <translation>Goods after a refusal</translation>
    </message>
    <message>
        <source>Cost jumped: not sold</source>
        <translation>Cost jumped: not sold</translation>
    </message>
    <message>
        <source>Paid another amount</source>
        <translation>Paid another amount</translation>
    </message>
    <message>
        <source>Payment taken back</source>
        <translation>Payment taken back</translation>
    </message>
    <message>
        <source>Payment not clear</source>
        <translation>Payment not clear</translation>
    </message>
    <message>
        <source>Member owes a deposit</source>
        <translation>Member owes a deposit</translation>
    </message>
    <message>
        <source>Exact match</source>
        <translation>Exact match</translation>
    </message>
    <message>
        <source>Exact, but late</source>
        <translation>Exact, but late</translation>
    </message>
    <message>
        <source>Looks alike</source>
        <translation>Looks alike</translation>
    </message>
    <message>
        <source>No bank line</source>
        <translation>No bank line</translation>
    </message>
    <message>
        <source>Seen by a person</source>
        <translation>Seen by a person</translation>
    </message>
    <message>
        <source>Evidence used before</source>
        <translation>Evidence used before</translation>
    </message>
    <message>
        <source>Gateway decides</source>
        <translation>Gateway decides</translation>
    </message>
    <message>
        <source>equal, and so is another one</source>
        <translation>equal, and so is another one</translation>
    </message>
    <message>
        <source>equal to one that is paid already</source>
        <translation>equal to one that is paid already</translation>
    </message>
    <message>
        <source>equal, after the deadline</source>
        <translation>equal, after the deadline</translation>
    </message>
    <message>
        <source>equal, before it was asked for</source>
        <translation>equal, before it was asked for</translation>
    </message>
    <message>
        <source>equal, on another account of ours</source>
        <translation>equal, on another account of ours</translation>
    </message>
    <message>
        <source>the last digits are missing</source>
        <translation>the last digits are missing</translation>
    </message>
    <message>
        <source>rounded to thousands</source>
        <translation>rounded to thousands</translation>
    </message>
    <message>
        <source>two digits swapped</source>
        <translation>two digits swapped</translation>
    </message>
    <message>
        <source>two requests in one transfer</source>
        <translation>two requests in one transfer</translation>
    </message>
    <message>
        <source>the store</source>
        <translation>the store</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>the customer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>credited</source>
        <translation>credited</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>unique digits</source>
        <translation>unique digits</translation>
    </message>
    <message>
        <source>our account</source>
        <translation>our account</translation>
    </message>
    <message>
        <source>time</source>
        <translation>time</translation>
    </message>
    <message>
        <source>sender&apos;s name</source>
        <translation>sender&apos;s name</translation>
    </message>
    <message>
        <source>evidence is new</source>
        <translation>evidence is new</translation>
    </message>
    <message>
        <source>%1: right</source>
        <translation>%1: right</translation>
    </message>
    <message>
        <source>%1: wrong</source>
        <translation>%1: wrong</translation>
    </message>
    <message>
        <source>%1: nothing to see</source>
        <translation>%1: nothing to see</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Deposit reversed</source>
        <translation>Deposit reversed</translation>
    </message>
    <message>
        <source>Deposit in suspense</source>
        <translation>Deposit in suspense</translation>
    </message>
    <message>
        <source>Deposit given back</source>
        <translation>Deposit given back</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::SupplierCharts</name>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Purchases an hour, 24 hours (WIB)</source>
        <translation>Purchases an hour, 24 hours (WIB)</translation>
    </message>
    <message>
        <source>Purchases an hour: %1 in 24 hours, %2 delivered, %3 refused</source>
        <translation>Purchases an hour: %1 in 24 hours, %2 delivered, %3 refused</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Seconds</translation>
    </message>
    <message>
        <source>Seconds until 95 % are known</source>
        <translation>Seconds until 95 % are known</translation>
    </message>
    <message>
        <source>Seconds until 95 % are known: %1 over the day</source>
        <translation>Seconds until 95 % are known: %1 over the day</translation>
    </message>
</context>
<context>
    <name>SupplierStory</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>over 14 d</source>
        <translation>over 14 d</translation>
    </message>
    <message>
        <source>too many calls without an answer</source>
        <translation>too many calls without an answer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Asked again</translation>
    </message>
    <message>
        <source>Good 15 m · 1 h · 24 h</source>
        <translation>Good 15 m · 1 h · 24 h</translation>
    </message>
    <message>
        <source>Half · 95 % known in</source>
        <translation>Half · 95 % known in</translation>
    </message>
    <message>
        <source>Hanging</source>
        <translation>Hanging</translation>
    </message>
    <message>
        <source>Deposit there</source>
        <translation>Deposit there</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Asked at</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Lasts</translation>
    </message>
    <message>
        <source>Never asked yet.</source>
        <translation>Never asked yet.</translation>
    </message>
    <message>
        <source>Spent 24 h</source>
        <translation>Spent 24 h</translation>
    </message>
    <message>
        <source>Codes in no table: treated as unknown</source>
        <translation>Codes in no table: treated as unknown</translation>
    </message>
    <message>
        <source>Refusals of 24 hours, by code</source>
        <translation>Refusals of 24 hours, by code</translation>
    </message>
    <message>
        <source>Its messages to us</source>
        <translation>Its messages to us</translation>
    </message>
    <message>
        <source>Last authentic one</source>
        <translation>Last authentic one</translation>
    </message>
    <message>
        <source>none in 24 hours</source>
        <translation>none in 24 hours</translation>
    </message>
    <message>
        <source>Not authentic</source>
        <translation>Not authentic</translation>
    </message>
    <message>
        <source>Not sold daily (WIB)</source>
        <translation>Not sold daily (WIB)</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>to %1</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 items</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>Bills</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Games</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>Account and connection</source>
        <translation>Account and connection</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Test account: nothing is real.</source>
        <translation>Test account: nothing is real.</translation>
    </message>
    <message>
        <source>Never tried. S tries it now.</source>
        <translation>Never tried. S tries it now.</translation>
    </message>
    <message>
        <source>Answers, key accepted</source>
        <translation>Answers, key accepted</translation>
    </message>
    <message>
        <source>Its price lists, followed</source>
        <translation>Its price lists, followed</translation>
    </message>
    <message>
        <source>%1: %2 items, %3 not ours</source>
        <translation>%1: %2 items, %3 not ours</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 changed</translation>
    </message>
    <message>
        <source>Deposit tickets</source>
        <translation>Deposit tickets</translation>
    </message>
    <message>
        <source>asked …</source>
        <translation>asked …</translation>
    </message>
    <message>
        <source>to %1, note “%2”</source>
        <translation>to %1, note “%2”</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::SuppliersPage</name>
    <message>
        <source>For 15 minutes: it is slow</source>
        <translation>For 15 minutes: it is slow</translation>
    </message>
    <message>
        <source>For an hour: maintenance</source>
        <translation>For an hour: maintenance</translation>
    </message>
    <message>
        <source>Until somebody resumes it</source>
        <translation>Until somebody resumes it</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Pause %1</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Resume %1</translation>
    </message>
    <message>
        <source>Pause or resume the supplier</source>
        <translation>Pause or resume the supplier</translation>
    </message>
    <message>
        <source>Choose a supplier.</source>
        <translation>Choose a supplier.</translation>
    </message>
    <message>
        <source>Take the last action back</source>
        <translation>Take the last action back</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Suppliers</translation>
    </message>
    <message>
        <source>When items are not sold</source>
        <translation>When items are not sold</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Good 1 h</source>
        <translation>Good 1 h</translation>
    </message>
    <message>
        <source>Good 24 h</source>
        <translation>Good 24 h</translation>
    </message>
    <message>
        <source>95 % in</source>
        <translation>95 % in</translation>
    </message>
    <message>
        <source>Bought 24 h</source>
        <translation>Bought 24 h</translation>
    </message>
    <message>
        <source>Hanging</source>
        <translation>Hanging</translation>
    </message>
    <message>
        <source>Balance (Rp)</source>
        <translation>Balance (Rp)</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Lasts</translation>
    </message>
    <message>
        <source>No supplier yet.</source>
        <translation>No supplier yet.</translation>
    </message>
    <message>
        <source>Resume %1? Orders go there again.</source>
        <translation>Resume %1? Orders go there again.</translation>
    </message>
    <message>
        <source>Pause %1? New orders go elsewhere or are refused; what was sent is still asked after. How long? Own words: until somebody resumes it.</source>
        <translation>Pause %1? New orders go elsewhere or are refused; what was sent is still asked after. How long? Own words: until somebody resumes it.</translation>
    </message>
    <message>
        <source>All attempts</source>
        <translation>All attempts</translation>
    </message>
    <message>
        <source>No end yet</source>
        <translation>No end yet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Nothing was bought there yet.</source>
        <translation>Nothing was bought there yet.</translation>
    </message>
    <message>
        <source>Next list of this page</source>
        <translation>Next list of this page</translation>
    </message>
    <message>
        <source>Test the connection: balance and lists</source>
        <translation>Test the connection: balance and lists</translation>
    </message>
    <message>
        <source>Order a deposit ticket</source>
        <translation>Order a deposit ticket</translation>
    </message>
    <message>
        <source>Account and key at the supplier</source>
        <translation>Account and key at the supplier</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>Ask %1</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::TabbedLists</name>
    <message>
        <source>Next list of this page</source>
        <translation>Next list of this page</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::TicketDialog</name>
    <message>
        <source>Order the ticket</source>
        <translation>Order the ticket</translation>
    </message>
    <message>
        <source>Deposit ticket at %1</source>
        <translation>Deposit ticket at %1</translation>
    </message>
    <message>
        <source>As the bank writes it</source>
        <translation>As the bank writes it</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Owner of the sending account</source>
        <translation>Owner of the sending account</translation>
    </message>
    <message>
        <source>The supplier answers with the exact amount and the account. Nothing is sent by this.</source>
        <translation>The supplier answers with the exact amount and the account. Nothing is sent by this.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ticket of %1 at %2</source>
        <translation>Ticket of %1 at %2</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::TokenBar</name>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Remove the filter %1</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::WalletsPage</name>
    <message>
        <source>Wallet statement</source>
        <translation>Wallet statement</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>No entries yet.</source>
        <translation>No entries yet.</translation>
    </message>
    <message>
        <source>Members&apos; wallets</source>
        <translation>Members&apos; wallets</translation>
    </message>
    <message>
        <source>The store&apos;s accounts</source>
        <translation>The store&apos;s accounts</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>All accounts</translation>
    </message>
    <message>
        <source>Deposits at suppliers</source>
        <translation>Deposits at suppliers</translation>
    </message>
    <message>
        <source>Held by gateways</source>
        <translation>Held by gateways</translation>
    </message>
    <message>
        <source>Banks</source>
        <translation>Banks</translation>
    </message>
    <message>
        <source>Sales, costs, suspense</source>
        <translation>Sales, costs, suspense</translation>
    </message>
    <message>
        <source>Adjust a wallet…</source>
        <translation>Adjust a wallet…</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::StatementDialog</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>CR / DB</source>
        <translation>CR / DB</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
</context>
</TS>
