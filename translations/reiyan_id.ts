<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>reiyan::ui::AccountDialog</name>
    <message>
        <source>Test account of the supplier</source>
        <translation>Akun uji di pemasok</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Account at %1</source>
        <translation>Akun di %1</translation>
    </message>
    <message>
        <source>As usual for this supplier</source>
        <translation>Seperti biasa untuk pemasok ini</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Tidak diubah</translation>
    </message>
    <message>
        <source>Keys are kept in the keychain of this machine only, for the calls that it makes. A worker reads its own from files.</source>
        <translation>Kunci hanya disimpan di gantungan kunci mesin ini, untuk panggilan dari mesin ini. Worker membaca kuncinya sendiri dari berkas.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nama pengguna</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Secret of its messages</source>
        <translation>Rahasia callback</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::AdjustDialog</name>
    <message>
        <source>Ask a second person</source>
        <translation>Minta orang kedua</translation>
    </message>
    <message>
        <source>Adjust a wallet</source>
        <translation>Atur saldo</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Arah</translation>
    </message>
    <message>
        <source>Into the wallet</source>
        <translation>Masuk saldo</translation>
    </message>
    <message>
        <source>Out of the wallet</source>
        <translation>Keluar saldo</translation>
    </message>
    <message>
        <source>Kind of reason</source>
        <translation>Jenis alasan</translation>
    </message>
    <message>
        <source>Correction of a mistake</source>
        <translation>Koreksi kesalahan</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Kompensasi</translation>
    </message>
    <message>
        <source>A part went back at the gateway</source>
        <translation>Sebagian ditarik gateway</translation>
    </message>
    <message>
        <source>The member owed it</source>
        <translation>Utang member</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>What it is about, at least 10 characters</source>
        <translation>Tentang apa, minimal 10 huruf</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Available %1 → %2. A second person decides.</source>
        <translation>Tersedia %1 → %2. Orang kedua memutuskan.</translation>
    </message>
    <message>
        <source>Waits for a second person.</source>
        <translation>Menunggu orang kedua.</translation>
    </message>
</context>
<context>
    <name>Age</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 h %2 j</translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <translation>%1 j %2 m</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation>%1 m %2 d</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::AlarmBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Shift+O shows it · Ctrl+Shift+S seen</source>
        <translation>Ctrl+Shift+O lihat · Ctrl+Shift+S sudah dilihat</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>%1 is silent and is not asked</source>
        <translation>%1 diam dan tidak ditanya</translation>
    </message>
    <message>
        <source>The deposit at %1 lasts %2</source>
        <translation>Deposit di %1 cukup untuk %2</translation>
    </message>
    <message>
        <source>%1 orders hang at %2</source>
        <translation>%1 pesanan menggantung di %2</translation>
    </message>
    <message>
        <source>%1 answers a code nobody knows: %2</source>
        <translation>%1 menjawab kode yang tidak dikenal: %2</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::ApprovalsPage</name>
    <message>
        <source>Approve a deposit</source>
        <translation>Setujui deposit</translation>
    </message>
    <message>
        <source>Sell from a wallet</source>
        <translation>Jual dari saldo</translation>
    </message>
    <message>
        <source>You requested this yourself; another person must decide.</source>
        <translation>Anda sendiri yang mengajukan; orang lain yang harus memutuskan.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Approve a request</source>
        <translation>Setujui permintaan</translation>
    </message>
    <message>
        <source>Reject a request</source>
        <translation>Tolak permintaan</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Persetujuan</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Umur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objek</translation>
    </message>
    <message>
        <source>Value (Rp)</source>
        <translation>Nilai (Rp)</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Diminta oleh</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Batas waktu</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Tidak ada yang menunggu Anda.</translation>
    </message>
    <message>
        <source>Approve for %1: %2?</source>
        <translation>Setujui untuk %1: %2?</translation>
    </message>
    <message>
        <source>Reject for %1: %2? Why?</source>
        <translation>Tolak untuk %1: %2? Mengapa?</translation>
    </message>
    <message>
        <source>Amount looks wrong</source>
        <translation>Nilai tampak salah</translation>
    </message>
    <message>
        <source>Evidence is missing</source>
        <translation>Bukti belum ada</translation>
    </message>
    <message>
        <source>Ask me first</source>
        <translation>Tanya saya dulu</translation>
    </message>
    <message>
        <source>New person of the staff</source>
        <translation>Orang baru di staf</translation>
    </message>
    <message>
        <source>Let money move again</source>
        <translation>Jalankan uang kembali</translation>
    </message>
    <message>
        <source>Take the last action back</source>
        <translation>Batalkan kiriman terakhir</translation>
    </message>
    <message>
        <source>Decide a hanging order</source>
        <translation>Putuskan order menggantung</translation>
    </message>
    <message>
        <source>Deposit paid otherwise</source>
        <translation>Deposit dibayar lain</translation>
    </message>
    <message>
        <source>Take a deposit back</source>
        <translation>Tarik kembali deposit</translation>
    </message>
    <message>
        <source>Adjust a wallet</source>
        <translation>Atur saldo</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>Metode pembayaran</translation>
    </message>
    <message>
        <source>Account at a gateway</source>
        <translation>Akun gateway</translation>
    </message>
    <message>
        <source>Send an order on</source>
        <translation>Alihkan pesanan</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::ArmBar</name>
    <message>
        <source>Enter sends · Esc cancels</source>
        <translation>Enter kirim · Esc batal</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>At least 3 characters more · Esc cancels</source>
        <translation>Tulis paling sedikit 3 huruf lagi · Esc membatalkan</translation>
    </message>
</context>
<context>
    <name>BillCheck</name>
    <message>
        <source>The supplier has not answered. Nothing was paid; ask again.</source>
        <translation>Pemasok belum menjawab. Tidak ada yang dibayar; tanyakan lagi.</translation>
    </message>
</context>
<context>
    <name>BillStory</name>
    <message>
        <source>Tariff</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Power (VA)</source>
        <translation>Daya (VA)</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Lembar</translation>
    </message>
    <message>
        <source>Months still open after this</source>
        <translation>Bulan tersisa setelah ini</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Insured persons</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>No. polisi</translation>
    </message>
    <message>
        <source>Chassis</source>
        <translation>No. rangka</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Angsuran</translation>
    </message>
    <message>
        <source>Tax year</source>
        <translation>Tahun pajak</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>tagihan</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>admin</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>denda</translation>
    </message>
    <message>
        <source>other</source>
        <translation>lain</translation>
    </message>
    <message>
        <source>meter from</source>
        <translation>meter dari</translation>
    </message>
    <message>
        <source>to</source>
        <translation>ke</translation>
    </message>
    <message>
        <source>used</source>
        <translation>terpakai</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Tagihan</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Tagihan</translation>
    </message>
    <message>
        <source>%1, fee %2 within</source>
        <translation>%1, termasuk admin %2</translation>
    </message>
    <message>
        <source>Our fee</source>
        <translation>Biaya kami</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::BulkApproval</name>
    <message>
        <source>Looking at what is certain …</source>
        <translation>Melihat yang sudah pasti …</translation>
    </message>
    <message>
        <source>Approve them</source>
        <translation>Setujui semuanya</translation>
    </message>
    <message>
        <source>Approve exact matches</source>
        <translation>Setujui yang cocok persis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>%1 exact matches, %2 together, will be approved.</source>
        <translation>%1 deposit cocok persis, total %2, akan disetujui.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Dari %1 sampai %2.</translation>
    </message>
    <message>
        <source>%1 are left out: you filed them or found their line.</source>
        <translation>%1 dilewati: Anda yang mengajukan atau menemukan mutasinya.</translation>
    </message>
    <message>
        <source>Others wait for the next time: at most %1 at once.</source>
        <translation>Sisanya menunggu giliran berikut: paling banyak %1 sekaligus.</translation>
    </message>
    <message>
        <source>Nothing is certain that another person prepared.</source>
        <translation>Tidak ada yang pasti dan disiapkan orang lain.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 dari %2: %3</translation>
    </message>
    <message>
        <source>%1 approved.</source>
        <translation>%1 disetujui.</translation>
    </message>
    <message>
        <source>%1 wait for a second person: above your limit.</source>
        <translation>%1 menunggu orang kedua: di atas batas Anda.</translation>
    </message>
    <message>
        <source>%1 left alone:</source>
        <translation>%1 dibiarkan:</translation>
    </message>
</context>
<context>
    <name>CaseTexts</name>
    <message>
        <source>The supplier delivered after the money had been given back. The cost is booked as a loss already. Claim it from the supplier, or ask the member to pay.</source>
        <translation>Pemasok mengirim setelah uang dikembalikan. Modalnya sudah dicatat sebagai rugi. Klaim ke pemasok, atau minta member membayar.</translation>
    </message>
    <message>
        <source>Claimed from the supplier</source>
        <translation>Sudah diklaim ke pemasok</translation>
    </message>
    <message>
        <source>Accepted as a loss</source>
        <translation>Diterima sebagai rugi</translation>
    </message>
    <message>
        <source>The supplier says that a delivered purchase failed. Look whether our balance there came back; then the member may be due a refund.</source>
        <translation>Pemasok menyatakan pembelian yang sudah terkirim ternyata gagal. Lihat apakah saldo kita di sana kembali; bila ya, member mungkin berhak atas pengembalian dana.</translation>
    </message>
    <message>
        <source>Delivered all the same: nothing to do</source>
        <translation>Ternyata tetap terkirim: tidak perlu apa-apa</translation>
    </message>
    <message>
        <source>Balance came back, refund asked for</source>
        <translation>Saldo kembali, pengembalian dana diajukan</translation>
    </message>
    <message>
        <source>It was bought dearer than the order allowed. The member paid the agreed price. Look at the item&apos;s price or its route.</source>
        <translation>Terbeli lebih mahal dari batas pesanan. Member membayar harga yang disepakati. Periksa harga produk atau rutenya.</translation>
    </message>
    <message>
        <source>Price of the item corrected</source>
        <translation>Harga produk sudah diperbaiki</translation>
    </message>
    <message>
        <source>Nobody knows what the supplier took; the most it may cost was booked. Compare with the supplier&apos;s statement.</source>
        <translation>Belum diketahui berapa yang dipotong pemasok; yang dicatat adalah batas modalnya. Cocokkan dengan mutasi pemasok.</translation>
    </message>
    <message>
        <source>Statement shows the same cost</source>
        <translation>Mutasi menunjukkan modal yang sama</translation>
    </message>
    <message>
        <source>Statement shows another cost</source>
        <translation>Mutasi menunjukkan modal berbeda</translation>
    </message>
    <message>
        <source>A message of the supplier says something else than its answer. Look into its own history before you believe either.</source>
        <translation>Pesan pemasok berbeda dari jawabannya. Lihat riwayat di pemasok sebelum mempercayai salah satunya.</translation>
    </message>
    <message>
        <source>History agrees with our books</source>
        <translation>Riwayat cocok dengan pembukuan kita</translation>
    </message>
    <message>
        <source>Asked the supplier&apos;s support</source>
        <translation>Sudah ditanyakan ke CS pemasok</translation>
    </message>
    <message>
        <source>The engine gave up a task after many tries. Its error stands under Operations, in the queue.</source>
        <translation>Mesin menyerah pada satu tugas setelah banyak percobaan. Kesalahannya ada di Operasi, bagian antrean.</translation>
    </message>
    <message>
        <source>Cause found and mended</source>
        <translation>Penyebab ditemukan dan diperbaiki</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Sudah tidak diperlukan</translation>
    </message>
    <message>
        <source>Looked at, nothing to do</source>
        <translation>Sudah diperiksa, tidak perlu apa-apa</translation>
    </message>
    <message>
        <source>The goods came from an attempt that had been refused. The money is still held: decide the order first.</source>
        <translation>Barang datang dari percobaan yang sudah ditolak. Uangnya masih ditahan: putuskan dulu pesanannya.</translation>
    </message>
    <message>
        <source>The goods came from an attempt that had been refused, and the order went on elsewhere. The member pays once; the second cost is booked as a loss. Claim it from the supplier.</source>
        <translation>Barang datang dari percobaan yang sudah ditolak, sedangkan pesanan sudah dialihkan. Member membayar sekali; modal kedua dicatat sebagai rugi. Klaim ke pemasok.</translation>
    </message>
    <message>
        <source>The supplier&apos;s list shows a cost far from the one before. The item is not sold until somebody imports the list or the cost comes back.</source>
        <translation>Daftar pemasok menunjukkan modal yang jauh dari sebelumnya. Barang tidak dijual sampai seseorang mengimpor daftar atau modalnya kembali.</translation>
    </message>
    <message>
        <source>New cost is right: list imported</source>
        <translation>Modal baru benar: daftar diimpor</translation>
    </message>
    <message>
        <source>Asked the supplier</source>
        <translation>Sudah ditanyakan ke pemasok</translation>
    </message>
    <message>
        <source>The customer paid another amount than was asked for. The money is with the gateway and in nobody&apos;s wallet. Ask the customer, then decide the deposit.</source>
        <translation>Pelanggan membayar jumlah yang berbeda dari yang diminta. Uangnya ada di gateway dan belum masuk wallet siapa pun. Tanyakan ke pelanggan, lalu putuskan depositnya.</translation>
    </message>
    <message>
        <source>Customer asked, deposit decided</source>
        <translation>Pelanggan sudah ditanya, deposit diputuskan</translation>
    </message>
    <message>
        <source>Given back at the gateway</source>
        <translation>Dikembalikan lewat gateway</translation>
    </message>
    <message>
        <source>The gateway says that a credited payment went back. Look at the gateway&apos;s page before anything is taken from the wallet.</source>
        <translation>Gateway menyatakan pembayaran yang sudah masuk ditarik kembali. Lihat dulu halaman gateway sebelum mengambil apa pun dari wallet.</translation>
    </message>
    <message>
        <source>Dispute opened at the gateway</source>
        <translation>Sengketa dibuka di gateway</translation>
    </message>
    <message>
        <source>The gateway says something about a payment that proves nothing: held by its review, or about another payment. Look at the gateway&apos;s page; nothing was credited.</source>
        <translation>Gateway menyampaikan sesuatu tentang pembayaran yang belum membuktikan apa pun: ditahan peninjauannya, atau tentang pembayaran lain. Lihat halaman gateway; tidak ada yang dimasukkan ke wallet.</translation>
    </message>
    <message>
        <source>Gateway&apos;s page agrees with our books</source>
        <translation>Halaman gateway cocok dengan buku kita</translation>
    </message>
    <message>
        <source>Asked the gateway&apos;s support</source>
        <translation>Sudah ditanyakan ke CS gateway</translation>
    </message>
    <message>
        <source>A deposit was taken back after the wallet was spent. Settle with the member what is still owed, then write down how.</source>
        <translation>Deposit ditarik setelah saldonya terpakai. Selesaikan sisa utang dengan member, lalu catat caranya.</translation>
    </message>
    <message>
        <source>The member paid it</source>
        <translation>Member sudah membayarnya</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::CatalogPage</name>
    <message>
        <source>Items</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Semua status</translation>
    </message>
    <message>
        <source>No items yet. Import a supplier&apos;s price list first.</source>
        <translation>Belum ada SKU. Impor dulu daftar harga dari provider.</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Categories and products</source>
        <translation>Kategori dan produk</translation>
    </message>
    <message>
        <source>Import a price list</source>
        <translation>Impor daftar harga</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Age</source>
        <translation>Umur</translation>
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
        <translation>Metode</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Filed by</source>
        <translation>Diajukan oleh</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Batas</translation>
    </message>
    <message>
        <source>Bank line</source>
        <translation>Mutasi bank</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Time (WIB)</source>
        <translation>Waktu (WIB)</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Nominal</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Price (Rp)</source>
        <translation>Jual (Rp)</translation>
    </message>
    <message>
        <source>Cost (Rp)</source>
        <translation>Modal (Rp)</translation>
    </message>
    <message>
        <source>Gross profit (Rp)</source>
        <translation>Laba kotor (Rp)</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durasi</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Sebab</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Kode SKU</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Dicek</translation>
    </message>
    <message>
        <source>Last code</source>
        <translation>RC terakhir</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Arti</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Vonis</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Cek berikut</translation>
    </message>
    <message>
        <source>At risk (Rp)</source>
        <translation>Risiko ganda (Rp)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Rujukan</translation>
    </message>
    <message>
        <source>In (Rp)</source>
        <translation>Masuk (Rp)</translation>
    </message>
    <message>
        <source>Out (Rp)</source>
        <translation>Keluar (Rp)</translation>
    </message>
    <message>
        <source>Before (Rp)</source>
        <translation>Sebelum (Rp)</translation>
    </message>
    <message>
        <source>After (Rp)</source>
        <translation>Sesudah (Rp)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>Entry no.</source>
        <translation>No. entri</translation>
    </message>
    <message>
        <source>Since (WIB)</source>
        <translation>Sejak (WIB)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Balance (Rp)</source>
        <translation>Saldo (Rp)</translation>
    </message>
    <message>
        <source>Held (Rp)</source>
        <translation>Tertahan (Rp)</translation>
    </message>
    <message>
        <source>Available (Rp)</source>
        <translation>Tersedia (Rp)</translation>
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
        <translation>Diubah (WIB)</translation>
    </message>
    <message>
        <source>Destination rule</source>
        <translation>Aturan tujuan</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation>Jalan dalam</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Percobaan</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Pekerja</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Galat terakhir</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>Ref kita</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>Masalah</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Closed (WIB)</source>
        <translation>Ditutup (WIB)</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Ditutup oleh</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Amount (Rp)</source>
        <translation>Nilai (Rp)</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Pemegang</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Next look</source>
        <translation>Dilihat lagi</translation>
    </message>
    <message>
        <source>Wait limit</source>
        <translation>Batas tunggu</translation>
    </message>
    <message>
        <source>To pay (Rp)</source>
        <translation>Harus trf (Rp)</translation>
    </message>
    <message>
        <source>Came in (Rp)</source>
        <translation>Masuk (Rp)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Cek</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>Requested (Rp)</source>
        <translation>Diminta (Rp)</translation>
    </message>
    <message>
        <source>Credits (Rp)</source>
        <translation>Dikreditkan (Rp)</translation>
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
        <translation>Diimpor oleh</translation>
    </message>
    <message>
        <source>Read in (WIB)</source>
        <translation>Diimpor (WIB)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Fee (Rp)</source>
        <translation>Biaya (Rp)</translation>
    </message>
    <message>
        <source>Fee (%)</source>
        <translation>Biaya (%)</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>Ditanggung</translation>
    </message>
    <message>
        <source>Least (Rp)</source>
        <translation>Min (Rp)</translation>
    </message>
    <message>
        <source>Most (Rp)</source>
        <translation>Maks (Rp)</translation>
    </message>
    <message>
        <source>Unique digits</source>
        <translation>Digit unik</translation>
    </message>
    <message>
        <source>Our account</source>
        <translation>Rekening kita</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::CommandPalette</name>
    <message>
        <source>Page, action, number, name or phone</source>
        <translation>Halaman, perintah, nomor, nama, atau telepon</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palet perintah</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::DataListPage</name>
    <message>
        <source>Filter this list</source>
        <translation>Saring daftar ini</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Muat ulang</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Ekspor CSV</translation>
    </message>
    <message>
        <source>Take the last action back</source>
        <translation>Batalkan kiriman terakhir</translation>
    </message>
    <message>
        <source>Restore the list&apos;s defaults</source>
        <translation>Pulihkan bawaan daftar</translation>
    </message>
    <message>
        <source>F5 tries again.</source>
        <translation>F5 mencoba lagi.</translation>
    </message>
    <message>
        <source>Nothing fits this filter. Esc in the filter field clears it.</source>
        <translation>Tidak ada yang cocok dengan saringan ini. Esc di kolom saring mengosongkannya.</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Memuat …</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Mengekspor …</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>%1 baris ditulis ke %2</translation>
    </message>
    <message>
        <source>Filter: number, name, phone, destination</source>
        <translation>Saring: nomor, nama, telepon, tujuan</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Saring</translation>
    </message>
    <message>
        <source>Copy as cells</source>
        <translation>Salin sebagai sel</translation>
    </message>
    <message>
        <source>Copy as text for chat</source>
        <translation>Salin sebagai teks untuk chat</translation>
    </message>
    <message>
        <source>Only rows with this cell&apos;s value</source>
        <translation>Hanya baris dengan isi sel ini</translation>
    </message>
    <message>
        <source>No rows with this cell&apos;s value</source>
        <translation>Tanpa baris dengan isi sel ini</translation>
    </message>
    <message>
        <source>Remove the last filter</source>
        <translation>Hapus saringan terakhir</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Tampilan: %1</translation>
    </message>
    <message>
        <source>Table in full width</source>
        <translation>Tabel selebar layar</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows marked</source>
        <translation>
            <numerusform>%1 baris ditandai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 baris</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::DepositDecisions</name>
    <message>
        <source>The deposit is not in a state for this.</source>
        <translation>Status deposit tidak memungkinkan ini.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>You filed this request yourself.</source>
        <translation>Anda sendiri yang mengajukan permintaan ini.</translation>
    </message>
    <message>
        <source>Take a credit back…</source>
        <translation>Tarik kembali kredit…</translation>
    </message>
    <message>
        <source>Cancel the invoice…</source>
        <translation>Batalkan tagihan…</translation>
    </message>
    <message>
        <source>Decide what was paid otherwise…</source>
        <translation>Putuskan pembayaran yang berbeda…</translation>
    </message>
    <message>
        <source>Ask the gateway now</source>
        <translation>Tanya gateway sekarang</translation>
    </message>
    <message>
        <source>Ask the gateway after %1</source>
        <translation>Tanya gateway soal %1</translation>
    </message>
    <message>
        <source>Match a bank line…</source>
        <translation>Cocokkan mutasi…</translation>
    </message>
    <message>
        <source>Hold and ask the member…</source>
        <translation>Tahan dan tanya member…</translation>
    </message>
    <message>
        <source>I look at it, or not any more</source>
        <translation>Klaim atau lepas klaim</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>Klaim %1</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Catatan…</translation>
    </message>
    <message>
        <source>Add a picture…</source>
        <translation>Tambah bukti…</translation>
    </message>
    <message>
        <source>Copy how to pay</source>
        <translation>Salin cara bayar</translation>
    </message>
    <message>
        <source>The gateway&apos;s own answer decides this one.</source>
        <translation>Jawaban gateway sendiri yang menentukan.</translation>
    </message>
    <message>
        <source>Match its bank line first (M).</source>
        <translation>Cocokkan mutasinya dulu (M).</translation>
    </message>
    <message>
        <source>You found its bank line yourself; another person approves.</source>
        <translation>Anda sendiri yang menemukan mutasinya; orang lain yang menyetujui.</translation>
    </message>
    <message>
        <source>Its details are not here yet.</source>
        <translation>Rinciannya belum tersedia.</translation>
    </message>
    <message>
        <source>Approve %1 for %2? Balance %3 → %4.</source>
        <translation>Setujui %1 untuk %2? Saldo %3 → %4.</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>Setujui %1</translation>
    </message>
    <message>
        <source>Reject %1? The balance stays as it is. Why? The member is told.</source>
        <translation>Tolak %1? Saldo tetap. Apa alasannya? Member diberi tahu.</translation>
    </message>
    <message>
        <source>No money arrived</source>
        <translation>Uang tidak masuk</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <translation>Nilai berbeda</translation>
    </message>
    <message>
        <source>Proof is forged</source>
        <translation>Bukti palsu</translation>
    </message>
    <message>
        <source>Filed twice</source>
        <translation>Diajukan dua kali</translation>
    </message>
    <message>
        <source>Asked by the member</source>
        <translation>Permintaan member</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>Tolak %1</translation>
    </message>
    <message>
        <source>Cancel the invoice of %1? It ends when the gateway says that nobody paid; money that comes later is credited. Why?</source>
        <translation>Batalkan tagihan %1? Berakhir setelah gateway menyatakan belum dibayar; uang yang datang kemudian tetap dikreditkan. Apa alasannya?</translation>
    </message>
    <message>
        <source>Wrong method</source>
        <translation>Metode salah</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Batalkan %1</translation>
    </message>
    <message>
        <source>Credited to the wrong member</source>
        <translation>Dikreditkan ke member yang salah</translation>
    </message>
    <message>
        <source>Take %1 back from %2? The wallet gives %3, %4 stays owed. A second person decides. Why?</source>
        <translation>Tarik %1 dari %2? Saldo memberi %3, sisa utang %4. Orang kedua memutuskan. Apa alasannya?</translation>
    </message>
    <message>
        <source>The gateway took it back</source>
        <translation>Ditarik oleh gateway</translation>
    </message>
    <message>
        <source>The transfer was recalled</source>
        <translation>Transfer ditarik kembali</translation>
    </message>
    <message>
        <source>Take %1 back</source>
        <translation>Tarik kembali %1</translation>
    </message>
    <message>
        <source>Given back at the gateway</source>
        <translation>Dikembalikan lewat gateway</translation>
    </message>
    <message>
        <source>%1 was paid instead of %2. Into the wallet of %3, or back? A second person decides.</source>
        <translation>Dibayar %1, bukan %2. Masuk saldo %3 atau dikembalikan? Orang kedua memutuskan.</translation>
    </message>
    <message>
        <source>Into the wallet: the member was asked</source>
        <translation>Masuk saldo: member sudah ditanya</translation>
    </message>
    <message>
        <source>Decide %1</source>
        <translation>Putuskan %1</translation>
    </message>
    <message>
        <source>What is %1 asked? The member gets this message.</source>
        <translation>Apa yang ditanyakan soal %1? Pesan ini sampai ke member.</translation>
    </message>
    <message>
        <source>Please send a picture of the transfer</source>
        <translation>Mohon kirim bukti transfer</translation>
    </message>
    <message>
        <source>From which account and name did you transfer?</source>
        <translation>Transfer dari rekening dan nama siapa?</translation>
    </message>
    <message>
        <source>The amount differs: did you transfer the last digits?</source>
        <translation>Nilainya berbeda: apakah digit terakhir ikut ditransfer?</translation>
    </message>
    <message>
        <source>The picture cannot be read, please send it again</source>
        <translation>Bukti tidak terbaca, mohon kirim ulang</translation>
    </message>
    <message>
        <source>Ask the member of %1</source>
        <translation>Tanya member %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Catatan untuk %1</translation>
    </message>
    <message>
        <source>Picture of the transfer</source>
        <translation>Bukti transfer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp)</source>
        <translation>Gambar (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Tambah bukti</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::DepositForm</name>
    <message>
        <source>File the deposit</source>
        <translation>Ajukan deposit</translation>
    </message>
    <message>
        <source>New deposit for a member</source>
        <translation>Deposit baru untuk member</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3.</source>
        <translation>%1 menerima %2 sampai %3.</translation>
    </message>
    <message>
        <source>The member pays %1, of it %2 for %3.</source>
        <translation>Member membayar %1, termasuk biaya %2 untuk %3.</translation>
    </message>
    <message>
        <source>One to three digits are added that tell the transfer apart.</source>
        <translation>Satu sampai tiga digit unik ditambahkan agar transfernya dikenali.</translation>
    </message>
</context>
<context>
    <name>DepositStory</name>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Our account</source>
        <translation>Rekening kita</translation>
    </message>
    <message>
        <source>To transfer</source>
        <translation>Harus transfer</translation>
    </message>
    <message>
        <source>Fee on top</source>
        <translation>Biaya tambahan</translation>
    </message>
    <message>
        <source>Unique digits</source>
        <translation>Digit unik</translation>
    </message>
    <message>
        <source>%1, kept by the store</source>
        <translation>%1, disimpan toko</translation>
    </message>
    <message>
        <source>%1, credited</source>
        <translation>%1, dikreditkan</translation>
    </message>
    <message>
        <source>Looked at by</source>
        <translation>Sedang diperiksa</translation>
    </message>
    <message>
        <source>Filed by</source>
        <translation>Diajukan oleh</translation>
    </message>
    <message>
        <source>Filed at</source>
        <translation>Diajukan</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Batas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Bank line</source>
        <translation>Mutasi bank</translation>
    </message>
    <message>
        <source>It differs by %1. What came in is credited.</source>
        <translation>Selisih %1. Yang masuk itulah yang dikreditkan.</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Ditemukan oleh</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Cek</translation>
    </message>
    <message>
        <source>The same picture: %1, %2</source>
        <translation>Bukti yang sama: %1, %2</translation>
    </message>
    <message>
        <source>A picture that looks the same: %1, %2</source>
        <translation>Bukti yang mirip: %1, %2</translation>
    </message>
    <message>
        <source>Lines that are near (M)</source>
        <translation>Mutasi yang dekat (M)</translation>
    </message>
    <message>
        <source>At the gateway</source>
        <translation>Di gateway</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Pay to</source>
        <translation>Bayar ke</translation>
    </message>
    <message>
        <source>Biller code</source>
        <translation>Kode perusahaan</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>Ref kita</translation>
    </message>
    <message>
        <source>Its reference</source>
        <translation>Ref gateway</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Dicek</translation>
    </message>
    <message>
        <source>%1 times, at %2</source>
        <translation>%1 kali, pukul %2</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>To be cancelled</source>
        <translation>Akan dibatalkan</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Tersedia</translation>
    </message>
    <message>
        <source>After approval</source>
        <translation>Setelah disetujui</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Permintaan</translation>
    </message>
    <message>
        <source>Deposit %1</source>
        <translation>Deposit %1</translation>
    </message>
    <message>
        <source>Pay exactly %1</source>
        <translation>Bayar tepat %1</translation>
    </message>
    <message>
        <source>To %1, %2</source>
        <translation>Ke %1, %2</translation>
    </message>
    <message>
        <source>Before %1 WIB</source>
        <translation>Sebelum %1 WIB</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::DepositsPage</name>
    <message>
        <source>To be checked</source>
        <translation>Perlu dicek</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Semua status</translation>
    </message>
    <message>
        <source>All deposits are done. New ones appear here by themselves.</source>
        <translation>Semua deposit beres. Yang baru muncul sendiri di sini.</translation>
    </message>
    <message>
        <source>New deposit for a member</source>
        <translation>Deposit baru untuk member</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>Choose a deposit.</source>
        <translation>Pilih satu deposit.</translation>
    </message>
    <message>
        <source>Exact matches</source>
        <translation>Cocok persis</translation>
    </message>
    <message>
        <source>Look alike</source>
        <translation>Mirip</translation>
    </message>
    <message>
        <source>No bank line</source>
        <translation>Tak ada mutasi</translation>
    </message>
    <message>
        <source>Evidence used before</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>At gateways</source>
        <translation>Di gateway</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Semua vonis</translation>
    </message>
    <message>
        <source>Nobody&apos;s yet</source>
        <translation>Belum bertuan</translation>
    </message>
    <message>
        <source>All bank lines</source>
        <translation>Semua mutasi</translation>
    </message>
    <message>
        <source>No bank line. Ctrl+I reads a statement in.</source>
        <translation>Tidak ada mutasi. Ctrl+I mengimpor rekening koran.</translation>
    </message>
    <message>
        <source>Bank lines</source>
        <translation>Mutasi bank</translation>
    </message>
    <message>
        <source>Read a bank statement in…</source>
        <translation>Impor rekening koran…</translation>
    </message>
    <message>
        <source>Approve exact matches…</source>
        <translation>Setujui yang cocok persis…</translation>
    </message>
    <message>
        <source>Picture: larger</source>
        <translation>Bukti: perbesar</translation>
    </message>
    <message>
        <source>Picture: smaller</source>
        <translation>Bukti: perkecil</translation>
    </message>
    <message>
        <source>Picture: all of it</source>
        <translation>Bukti: seluruhnya</translation>
    </message>
    <message>
        <source>Picture: turn it</source>
        <translation>Bukti: putar</translation>
    </message>
    <message>
        <source>Picture: more contrast</source>
        <translation>Bukti: tambah kontras</translation>
    </message>
    <message>
        <source>Picture: the one before</source>
        <translation>Bukti: sebelumnya</translation>
    </message>
    <message>
        <source>Picture: the next one</source>
        <translation>Bukti: berikutnya</translation>
    </message>
    <message>
        <source>Picture: whole screen</source>
        <translation>Bukti: layar penuh</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>Tidak ada bukti.</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::DetailsPanel</name>
    <message>
        <source>QR code</source>
        <translation>Kode QR</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“%1” is no database address. Write for example sqlite:/path/store.db or postgresql://user@server/store.</source>
        <translation>“%1” bukan alamat basis data. Tulis misalnya sqlite:/folder/toko.db atau postgresql://pengguna@server/toko.</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached. Check the network, the server and the password, then try again.</source>
        <translation>Basis data %1 tidak dapat dihubungi. Periksa jaringan, server, dan kata sandi, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist. Create it or choose another one.</source>
        <translation>Folder %1 tidak ada. Buat dulu atau pilih folder lain.</translation>
    </message>
    <message>
        <source>%1 is on a network drive, where a store file can be damaged. Put it on this computer&apos;s own disk, or use a database server.</source>
        <translation>%1 berada di folder jaringan; berkas toko bisa rusak di sana. Taruh di disk komputer ini, atau pakai server basis data.</translation>
    </message>
    <message>
        <source>%1 is in a folder that a cloud service keeps in step, where a store file can be damaged. Choose a folder outside of it.</source>
        <translation>%1 berada di folder yang disinkronkan layanan awan; berkas toko bisa rusak di sana. Pilih folder di luarnya.</translation>
    </message>
    <message>
        <source>The store %1 cannot be written here. Check the rights of its folder.</source>
        <translation>%1 tidak dapat ditulis di sini. Periksa hak akses foldernya.</translation>
    </message>
    <message>
        <source>This store is open in another program (%1, process %2). Close that one first; nothing was changed.</source>
        <translation>Toko ini sedang dibuka program lain (%1, proses %2). Tutup dulu yang itu; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>There is no store at %1. Create it with “reiyan-ctl migrate” or start the console.</source>
        <translation>Tidak ada toko di %1. Buat dengan “reiyan-ctl migrate” atau jalankan konsol.</translation>
    </message>
    <message>
        <source>%1 already exists. Nothing was overwritten; choose another name.</source>
        <translation>%1 sudah ada. Tidak ada yang ditimpa; pilih nama lain.</translation>
    </message>
    <message>
        <source>This store was made by a newer version of the program (schema %1, this program knows %2). Update the program.</source>
        <translation>Toko ini dibuat versi program yang lebih baru (skema %1, program ini mengenal %2). Perbarui programnya.</translation>
    </message>
    <message>
        <source>This store is older than the program (schema %1 of %2). An administrator runs “reiyan-ctl migrate”.</source>
        <translation>Toko ini lebih lama dari programnya (skema %1 dari %2). Administrator menjalankan “reiyan-ctl migrate”.</translation>
    </message>
    <message>
        <source>This database holds no store yet. An administrator runs “reiyan-ctl migrate”.</source>
        <translation>Basis data ini belum berisi toko. Administrator menjalankan “reiyan-ctl migrate”.</translation>
    </message>
    <message>
        <source>The store&apos;s structure differs from what was shipped (%1). Call support; nothing was changed.</source>
        <translation>Susunan toko berbeda dari yang dirilis (%1). Hubungi dukungan; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>This program is incomplete. Install it again.</source>
        <translation>Program ini tidak lengkap. Pasang ulang.</translation>
    </message>
    <message>
        <source>The database would not keep its rules (%1). The store stays closed; call support.</source>
        <translation>Basis data tidak mau menjaga aturannya (%1). Toko tetap tertutup; hubungi dukungan.</translation>
    </message>
    <message>
        <source>The store&apos;s disk does not support safe writing (%1). Move the store to another disk.</source>
        <translation>Disk toko tidak mendukung penulisan yang aman (%1). Pindahkan toko ke disk lain.</translation>
    </message>
    <message>
        <source>The database could lose money after a power cut (%1). Its administrator must switch full durability on.</source>
        <translation>Basis data bisa kehilangan catatan uang saat listrik padam (%1). Administratornya harus menyalakan ketahanan penuh.</translation>
    </message>
    <message>
        <source>This database server is a standby (%1). Connect to the primary server.</source>
        <translation>Server basis data ini cadangan (%1). Hubungkan ke server utama.</translation>
    </message>
    <message>
        <source>This database server only reads (%1). Connect to the primary server.</source>
        <translation>Server basis data ini hanya baca (%1). Hubungkan ke server utama.</translation>
    </message>
    <message>
        <source>The connection to the server is not encrypted (%1). Its administrator must switch TLS on.</source>
        <translation>Sambungan ke server tidak terenkripsi (%1). Administratornya harus menyalakan TLS.</translation>
    </message>
    <message>
        <source>The store is very busy. Nothing was changed; try again in a moment.</source>
        <translation>Toko sedang sangat sibuk. Tidak ada yang berubah; coba lagi sebentar lagi.</translation>
    </message>
    <message>
        <source>The database only reads at the moment. Nothing was changed; try again in a moment.</source>
        <translation>Basis data sedang hanya baca. Tidak ada yang berubah; coba lagi sebentar lagi.</translation>
    </message>
    <message>
        <source>The connection to the database was lost. Check the network, then try again.</source>
        <translation>Sambungan ke basis data terputus. Periksa jaringan, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The connection was lost at the last moment. It is being checked whether this was done; do not enter it a second time.</source>
        <translation>Sambungan terputus pada saat terakhir. Sedang diperiksa apakah sudah terlaksana; jangan dimasukkan dua kali.</translation>
    </message>
    <message>
        <source>Somebody entered the same at this moment. Refresh and look before you try again.</source>
        <translation>Orang lain memasukkan hal yang sama saat ini. Muat ulang dan lihat dulu sebelum mencoba lagi.</translation>
    </message>
    <message>
        <source>The database refused this to protect the books. Nothing was changed; call support.</source>
        <translation>Basis data menolak ini untuk menjaga pembukuan. Tidak ada yang berubah; hubungi dukungan.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space, then try again.</source>
        <translation>Disk penuh. Tidak ada yang berubah; kosongkan ruang, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The store&apos;s file cannot be read or written reliably. Stop working, keep the file and call support.</source>
        <translation>Berkas toko tidak dapat dibaca atau ditulis dengan andal. Berhenti bekerja, simpan berkasnya, dan hubungi dukungan.</translation>
    </message>
    <message>
        <source>This took too long and was stopped. Nothing was changed; narrow the filter or try again.</source>
        <translation>Ini terlalu lama dan dihentikan. Tidak ada yang berubah; persempit saringan atau coba lagi.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong in the database. Nothing was changed; call support.</source>
        <translation>Terjadi kesalahan tak terduga di basis data. Tidak ada yang berubah; hubungi dukungan.</translation>
    </message>
    <message>
        <source>Backups of a server are made with the server&apos;s own tools (pg_dump, mariadb-backup). This command is for embedded stores.</source>
        <translation>Cadangan server dibuat dengan alat server itu sendiri (pg_dump, mariadb-backup). Perintah ini untuk toko dalam satu berkas.</translation>
    </message>
    <message>
        <source>The backup %1 did not pass its check and was removed. Try again on another disk.</source>
        <translation>Cadangan %1 tidak lolos pemeriksaan dan dihapus. Coba lagi di disk lain.</translation>
    </message>
    <message>
        <source>User name or password is wrong. Try again, or ask an administrator.</source>
        <translation>Nama pengguna atau kata sandi salah. Coba lagi, atau tanya administrator.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait %1 seconds, then try again.</source>
        <translation>Terlalu banyak percobaan salah. Tunggu %1 detik, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The password could not be processed: this computer is short of memory. Close other programs and try again.</source>
        <translation>Kata sandi tidak dapat diproses: memori komputer kurang. Tutup program lain dan coba lagi.</translation>
    </message>
    <message>
        <source>This password is too easy. Use at least 8 characters with upper and lower case, a digit and a sign, or 16 of any kind.</source>
        <translation>Kata sandi ini terlalu mudah. Pakai minimal 8 karakter dengan huruf besar, huruf kecil, angka, dan tanda, atau 16 karakter apa saja.</translation>
    </message>
    <message>
        <source>This account is unknown or switched off. Sign in again or ask an administrator.</source>
        <translation>Akun ini tidak dikenal atau dinonaktifkan. Masuk lagi atau tanya administrator.</translation>
    </message>
    <message>
        <source>The name “%1” is already in use. Choose another one.</source>
        <translation>Nama “%1” sudah dipakai. Pilih yang lain.</translation>
    </message>
    <message>
        <source>There is no role “%1”. Use for example operator, finance or administrator.</source>
        <translation>Tidak ada peran “%1”. Pakai misalnya operator, finance, atau administrator.</translation>
    </message>
    <message>
        <source>A user name has 3 to 60 small letters, digits, dots or dashes.</source>
        <translation>Nama pengguna terdiri dari 3 sampai 60 huruf kecil, angka, titik, atau tanda hubung.</translation>
    </message>
    <message>
        <source>Enter the full name, 2 to 200 characters.</source>
        <translation>Isi nama lengkap, 2 sampai 200 karakter.</translation>
    </message>
    <message>
        <source>Enter the name of the store.</source>
        <translation>Isi nama toko.</translation>
    </message>
    <message>
        <source>The initials are 2 to 5 capital letters; every number starts with them.</source>
        <translation>Inisial terdiri dari 2 sampai 5 huruf besar; semua nomor diawali dengannya.</translation>
    </message>
    <message>
        <source>This store is already set up. Sign in instead.</source>
        <translation>Toko ini sudah disiapkan. Silakan masuk.</translation>
    </message>
    <message>
        <source>Your role may not do this (%1). An administrator can grant it.</source>
        <translation>Peran Anda tidak boleh melakukan ini (%1). Administrator dapat memberikannya.</translation>
    </message>
    <message>
        <source>This form was already sent with other contents. Open it again and enter it anew.</source>
        <translation>Formulir ini sudah terkirim dengan isi lain. Buka lagi dan isi dari awal.</translation>
    </message>
    <message>
        <source>This program does not know the action “%1”. Update it.</source>
        <translation>Program ini tidak mengenal perintah “%1”. Perbarui programnya.</translation>
    </message>
    <message>
        <source>Something is missing in the form. Fill in all fields and try again.</source>
        <translation>Ada isian yang kosong. Lengkapi semua kolom dan coba lagi.</translation>
    </message>
    <message>
        <source>Enter a reason of at least 3 characters.</source>
        <translation>Isi alasan, minimal 3 karakter.</translation>
    </message>
    <message>
        <source>This action met an unexpected state. Nothing was changed; call support.</source>
        <translation>Perintah ini menemui keadaan tak terduga. Tidak ada yang berubah; hubungi dukungan.</translation>
    </message>
    <message>
        <source>This approval no longer exists. Refresh the list.</source>
        <translation>Persetujuan ini sudah tidak ada. Muat ulang daftar.</translation>
    </message>
    <message>
        <source>%1 has already decided this (%2). Nothing more is to be done.</source>
        <translation>%1 sudah memutuskan ini (%2). Tidak ada lagi yang perlu dilakukan.</translation>
    </message>
    <message>
        <source>This already waits for a second person&apos;s approval.</source>
        <translation>Ini sudah menunggu persetujuan orang kedua.</translation>
    </message>
    <message>
        <source>What was to be approved has changed meanwhile. Refresh and look again.</source>
        <translation>Yang hendak disetujui sudah berubah. Muat ulang dan lihat lagi.</translation>
    </message>
    <message>
        <source>This approval waited too long and expired. It must be requested again.</source>
        <translation>Persetujuan ini terlalu lama menunggu dan kedaluwarsa. Harus diajukan lagi.</translation>
    </message>
    <message>
        <source>You requested this yourself; another person must decide.</source>
        <translation>Anda sendiri yang mengajukan; orang lain yang harus memutuskan.</translation>
    </message>
    <message>
        <source>The amount is above your own limit too. Somebody with a higher limit must decide.</source>
        <translation>Nilainya juga di atas batas Anda. Orang dengan batas lebih tinggi yang harus memutuskan.</translation>
    </message>
    <message>
        <source>There is no such deposit. Refresh the list.</source>
        <translation>Deposit itu tidak ada. Muat ulang daftar.</translation>
    </message>
    <message>
        <source>Deposit %1 has changed meanwhile. Refresh and look again.</source>
        <translation>Deposit %1 sudah berubah. Muat ulang dan lihat lagi.</translation>
    </message>
    <message>
        <source>Deposit %1 has no bank line yet. Find the money on the bank&apos;s statement and note it first (M).</source>
        <translation>Deposit %1 belum punya mutasi bank. Cari uangnya di mutasi bank dan catat dulu (M).</translation>
    </message>
    <message>
        <source>Deposit %1 cannot be changed like this: it is “%2”.</source>
        <translation>Deposit %1 tidak dapat diubah begini: statusnya “%2”.</translation>
    </message>
    <message>
        <source>%2 was first: deposit %1 became “%4” at %3.</source>
        <translation>%2 lebih dulu: deposit %1 menjadi “%4” pada %3.</translation>
    </message>
    <message>
        <source>You filed deposit %1 yourself; another person must decide.</source>
        <translation>Anda sendiri yang mengajukan deposit %1; orang lain yang harus memutuskan.</translation>
    </message>
    <message>
        <source>A deposit is at least %1 and at most %2.</source>
        <translation>Deposit minimal %1 dan maksimal %2.</translation>
    </message>
    <message>
        <source>There is no active payment method “%1”. Use for example BCA.</source>
        <translation>Tidak ada metode bayar aktif “%1”. Pakai misalnya BCA.</translation>
    </message>
    <message>
        <source>Note the bank line: date, time or reference, at least 3 characters.</source>
        <translation>Catat mutasi bank: tanggal, jam, atau referensi, minimal 3 karakter.</translation>
    </message>
    <message>
        <source>This request was already filed. Look for it in the list.</source>
        <translation>Permintaan ini sudah diajukan. Cari di daftar.</translation>
    </message>
    <message>
        <source>There is no such order. Check the number.</source>
        <translation>Pesanan itu tidak ada. Periksa nomornya.</translation>
    </message>
    <message>
        <source>Order %1 has changed meanwhile. Refresh and look again.</source>
        <translation>Pesanan %1 sudah berubah. Muat ulang dan lihat lagi.</translation>
    </message>
    <message>
        <source>An order met an unexpected state. Nothing was changed; call support.</source>
        <translation>Pesanan menemui keadaan tak terduga. Tidak ada yang berubah; hubungi dukungan.</translation>
    </message>
    <message>
        <source>The price has changed from %1 to %2. Tell the customer and confirm again.</source>
        <translation>Harga berubah dari %1 menjadi %2. Beri tahu pelanggan dan konfirmasi lagi.</translation>
    </message>
    <message>
        <source>The same was just bought (%1, %2). If the customer wants it a second time, choose “Buy again”.</source>
        <translation>Yang sama baru saja dibeli (%1, %2). Jika pelanggan memang mau lagi, pilih “Beli lagi”.</translation>
    </message>
    <message>
        <source>The same order is being placed at this moment. Look at the list before you try again.</source>
        <translation>Pesanan yang sama sedang dibuat saat ini. Lihat daftar dulu sebelum mencoba lagi.</translation>
    </message>
    <message>
        <source>%1 can be bought once a day for one number. Choose another item or try tomorrow.</source>
        <translation>%1 hanya bisa dibeli sekali sehari untuk satu nomor. Pilih SKU lain atau coba besok.</translation>
    </message>
    <message>
        <source>This order has nothing left to ask the supplier.</source>
        <translation>Tidak ada lagi yang perlu dicek untuk pesanan ini.</translation>
    </message>
    <message>
        <source>This order is being sent or asked after right now. Wait a moment.</source>
        <translation>Pesanan ini sedang dikirim atau dicek. Tunggu sebentar.</translation>
    </message>
    <message>
        <source>There is no such attempt. Refresh the list.</source>
        <translation>Percobaan itu tidak ada. Muat ulang daftar.</translation>
    </message>
    <message>
        <source>This attempt has changed meanwhile. Refresh and look again.</source>
        <translation>Percobaan ini sudah berubah. Muat ulang dan lihat lagi.</translation>
    </message>
    <message>
        <source>An attempt met an unexpected state. Nothing was changed; call support.</source>
        <translation>Percobaan menemui keadaan tak terduga. Tidak ada yang berubah; hubungi dukungan.</translation>
    </message>
    <message>
        <source>The balance is not enough: %1 available, %2 needed. The member must top up first.</source>
        <translation>Saldo tidak cukup: tersedia %1, perlu %2. Member harus deposit dulu.</translation>
    </message>
    <message>
        <source>This wallet is frozen. An administrator can release it.</source>
        <translation>Wallet ini dibekukan. Administrator dapat mencairkannya.</translation>
    </message>
    <message>
        <source>This wallet is closed.</source>
        <translation>Wallet ini sudah ditutup.</translation>
    </message>
    <message>
        <source>The account %1 does not exist. Nothing was changed; call support.</source>
        <translation>Akun %1 tidak ada. Tidak ada yang berubah; hubungi dukungan.</translation>
    </message>
    <message>
        <source>This was already booked. Nothing was booked a second time.</source>
        <translation>Ini sudah dibukukan. Tidak ada yang dibukukan dua kali.</translation>
    </message>
    <message>
        <source>No money is held for this order. Nothing was changed; call support.</source>
        <translation>Tidak ada saldo tertahan untuk pesanan ini. Tidak ada yang berubah; hubungi dukungan.</translation>
    </message>
    <message>
        <source>The held money of this order was already settled. Nothing was booked a second time.</source>
        <translation>Saldo tertahan pesanan ini sudah diselesaikan. Tidak ada yang dibukukan dua kali.</translation>
    </message>
    <message>
        <source>There is no such member. Check the name or register the member first.</source>
        <translation>Member itu tidak ada. Periksa namanya atau daftarkan dulu.</translation>
    </message>
    <message>
        <source>There is no member level “%1”. Use bronze, silver or gold.</source>
        <translation>Tidak ada level “%1”. Pakai bronze, silver, atau gold.</translation>
    </message>
    <message>
        <source>There is no such item. Refresh the catalog.</source>
        <translation>SKU itu tidak ada. Muat ulang katalog.</translation>
    </message>
    <message>
        <source>The supplier %1 is switched off. Choose an item of another supplier.</source>
        <translation>Provider %1 dimatikan. Pilih SKU dari provider lain.</translation>
    </message>
    <message>
        <source>%1 is not available at the supplier now. Choose another item or try later.</source>
        <translation>%1 sedang tidak tersedia di provider. Pilih SKU lain atau coba nanti.</translation>
    </message>
    <message>
        <source>%1 has no price for this member&apos;s level. A product manager must set one.</source>
        <translation>%1 belum punya harga untuk level member ini. Manajer produk harus mengisinya.</translation>
    </message>
    <message>
        <source>%1 would be sold below cost. A product manager must look at its price.</source>
        <translation>%1 akan terjual di bawah modal. Manajer produk harus memeriksa harganya.</translation>
    </message>
    <message>
        <source>The supplier pauses %1 at this time of day. Try again later.</source>
        <translation>Provider menghentikan %1 pada jam ini. Coba lagi nanti.</translation>
    </message>
    <message>
        <source>“%1” is no mobile number. Enter 10 to 13 digits that start with 08.</source>
        <translation>“%1” bukan nomor ponsel. Isi 10 sampai 13 angka yang diawali 08.</translation>
    </message>
    <message>
        <source>%1 is a number of %2, this product is for %3. Check the number or choose the right product.</source>
        <translation>%1 adalah nomor %2, produk ini untuk %3. Periksa nomornya atau pilih produk yang tepat.</translation>
    </message>
    <message>
        <source>“%1” is no PLN number. Enter the 11 or 12 digits of the meter or the customer number.</source>
        <translation>“%1” bukan nomor PLN. Isi 11 atau 12 angka nomor meter atau ID pelanggan.</translation>
    </message>
    <message>
        <source>“%1” is no game id. Enter the digits, with the zone behind: 12345678 (2685).</source>
        <translation>“%1” bukan ID game. Isi angkanya, dengan zona di belakang: 12345678 (2685).</translation>
    </message>
    <message>
        <source>“%1” is no valid destination. Enter 4 to 40 letters and digits.</source>
        <translation>“%1” bukan tujuan yang sah. Isi 4 sampai 40 huruf dan angka.</translation>
    </message>
    <message>
        <source>This is no price list: the file is not JSON.</source>
        <translation>Ini bukan daftar harga: berkasnya bukan JSON.</translation>
    </message>
    <message>
        <source>The supplier sent no price list (%1 %2). The catalog stays as it is.</source>
        <translation>Provider tidak mengirim daftar harga (%1 %2). Katalog tidak berubah.</translation>
    </message>
    <message>
        <source>The supplier allows a price list once in five minutes. The catalog stays as it is; try again later.</source>
        <translation>Provider membatasi daftar harga sekali dalam lima menit. Katalog tidak berubah; coba lagi nanti.</translation>
    </message>
    <message>
        <source>The price list is empty. The catalog stays as it is.</source>
        <translation>Daftar harga kosong. Katalog tidak berubah.</translation>
    </message>
    <message>
        <source>%1 items, more than half, are gone from this list. If that is right, confirm it; otherwise ask the supplier.</source>
        <translation>%1 SKU, lebih dari separuh, hilang dari daftar ini. Jika memang benar, konfirmasikan; jika tidak, tanya provider.</translation>
    </message>
    <message>
        <source>not an item</source>
        <translation>bukan SKU</translation>
    </message>
    <message>
        <source>code missing, too long or with spaces: “%1”</source>
        <translation>kode kosong, terlalu panjang, atau berspasi: “%1”</translation>
    </message>
    <message>
        <source>name missing or too long</source>
        <translation>nama kosong atau terlalu panjang</translation>
    </message>
    <message>
        <source>category or brand missing</source>
        <translation>kategori atau brand kosong</translation>
    </message>
    <message>
        <source>price is not a whole rupiah above zero: “%1”</source>
        <translation>harga bukan rupiah bulat di atas nol: “%1”</translation>
    </message>
    <message>
        <source>daily pause is no time of day: “%1”</source>
        <translation>jam jeda tidak sah: “%1”</translation>
    </message>
    <message>
        <source>code appears twice: “%1”</source>
        <translation>kode muncul dua kali: “%1”</translation>
    </message>
    <message>
        <source>There is no supplier “%1”.</source>
        <translation>Tidak ada provider “%1”.</translation>
    </message>
    <message>
        <source>The supplier %1 cannot be reached. Check the internet connection and try again.</source>
        <translation>Provider %1 tidak dapat dihubungi. Periksa sambungan internet dan coba lagi.</translation>
    </message>
    <message>
        <source>This program cannot speak to the supplier %1.</source>
        <translation>Program ini tidak bisa berbicara dengan provider %1.</translation>
    </message>
    <message>
        <source>The key file %1 can be read by others. Set its mode to 0600.</source>
        <translation>Berkas kunci %1 bisa dibaca orang lain. Ubah modenya menjadi 0600.</translation>
    </message>
    <message>
        <source>Another worker has taken this job over.</source>
        <translation>Mesin lain sudah mengambil alih pekerjaan ini.</translation>
    </message>
    <message>
        <source>This program does not know this kind of job. Update it.</source>
        <translation>Program ini tidak mengenal jenis pekerjaan ini. Perbarui programnya.</translation>
    </message>
    <message>
        <source>The worker that ran this job stopped.</source>
        <translation>Mesin yang menjalankan pekerjaan ini berhenti.</translation>
    </message>
    <message>
        <source>This worker lost touch with the database and waits.</source>
        <translation>Mesin ini kehilangan sambungan ke basis data dan menunggu.</translation>
    </message>
    <message>
        <source>The safety file %1 cannot be written. Nothing is bought until it can; check disk and rights.</source>
        <translation>Berkas pengaman %1 tidak dapat ditulis. Tidak ada pembelian sampai bisa; periksa disk dan hak akses.</translation>
    </message>
    <message>
        <source>This amount is too large.</source>
        <translation>Nilai ini terlalu besar.</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>“%1” terlalu besar.</translation>
    </message>
    <message>
        <source>“%1” uses commas. Write the thousands with dots: 1.250.000.</source>
        <translation>“%1” memakai koma. Tulis ribuan dengan titik: 1.250.000.</translation>
    </message>
    <message>
        <source>“%1” is not a whole rupiah. Write it without decimals.</source>
        <translation>“%1” bukan rupiah bulat. Tulis tanpa desimal.</translation>
    </message>
    <message>
        <source>“%1” is no amount. Write for example 1.250.000, 500rb or 1,25jt.</source>
        <translation>“%1” bukan nilai uang. Tulis misalnya 1.250.000, 500rb, atau 1,25jt.</translation>
    </message>
    <message>
        <source>Something went wrong (%1). Call support.</source>
        <translation>Terjadi kesalahan (%1). Hubungi dukungan.</translation>
    </message>
    <message>
        <source>This action could not be carried out (%1). Nothing was changed; check what was entered and try again.</source>
        <translation>Tindakan ini tidak dapat dijalankan (%1). Tidak ada yang berubah; periksa isian lalu coba lagi.</translation>
    </message>
    <message>
        <source>The role %1 may do more than you may. Let somebody with at least these rights create this person.</source>
        <translation>Peran %1 boleh melakukan lebih dari Anda. Minta orang dengan hak setara untuk membuat pengguna ini.</translation>
    </message>
    <message>
        <source>You noted the bank line of %1 yourself; another person must approve it.</source>
        <translation>Anda sendiri yang mencatat mutasi bank %1; orang lain harus menyetujuinya.</translation>
    </message>
    <message>
        <source>This bank line already belongs to deposit %1. Note the line more exactly: time, name, reference.</source>
        <translation>Mutasi bank ini sudah milik deposit %1. Catat mutasinya lebih tepat: jam, nama, referensi.</translation>
    </message>
    <message>
        <source>There is no such latch. List the latches again.</source>
        <translation>Kunci itu tidak ada. Tampilkan ulang daftar kunci.</translation>
    </message>
    <message>
        <source>This latch is lifted already; money moves again.</source>
        <translation>Kunci ini sudah dibuka; uang berjalan kembali.</translation>
    </message>
    <message>
        <source>A latch is lifted by two people: ask for it, and let another person approve.</source>
        <translation>Kunci dibuka oleh dua orang: ajukan permintaan, lalu biarkan orang lain menyetujui.</translation>
    </message>
    <message>
        <source>One of the two people must be the owner (super admin). Let the owner approve this.</source>
        <translation>Salah satu dari dua orang harus pemilik (super admin). Biarkan pemilik menyetujui ini.</translation>
    </message>
    <message>
        <source>The supplier&apos;s answer could not be recorded. It will be asked again; nothing was lost.</source>
        <translation>Jawaban pemasok belum dapat dicatat. Akan ditanyakan lagi; tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>This request was changed in the database after it was filed. Nothing was done; call support.</source>
        <translation>Permintaan ini diubah di basis data setelah diajukan. Tidak ada yang dijalankan; hubungi dukungan.</translation>
    </message>
    <message>
        <source>Money stands still; the red bar says why. The owner and a second person must look at it first.</source>
        <translation>Uang berhenti; bilah merah menyebutkan sebabnya. Pemilik dan orang kedua harus memeriksanya dulu.</translation>
    </message>
    <message>
        <source>The check of the books was ended before it was through. Run it again.</source>
        <translation>Pemeriksaan buku diakhiri sebelum selesai. Jalankan lagi.</translation>
    </message>
    <message>
        <source>The safety file %1 belongs to another store. Give this store a file of its own (--witness FILE).</source>
        <translation>Berkas pengaman %1 milik toko lain. Beri toko ini berkasnya sendiri (--witness BERKAS).</translation>
    </message>
    <message>
        <source>The supplier refused to answer (%1): %2</source>
        <translation>Pemasok menolak menjawab (%1): %2</translation>
    </message>
    <message>
        <source>This supplier does not offer that.</source>
        <translation>Pemasok ini tidak menyediakan layanan itu.</translation>
    </message>
    <message>
        <source>No supplier of %1 can be asked right now: they are paused or do not answer. Nothing was charged. Try again in a few minutes.</source>
        <translation>Tidak ada pemasok %1 yang bisa dihubungi sekarang: sedang dijeda atau tidak menjawab. Saldo tidak terpotong. Coba lagi beberapa menit lagi.</translation>
    </message>
    <message>
        <source>A route has at most %1 suppliers.</source>
        <translation>Satu rute paling banyak %1 pemasok.</translation>
    </message>
    <message>
        <source>%1 / %2 stands in the route twice.</source>
        <translation>%1 / %2 ada dua kali di rute ini.</translation>
    </message>
    <message>
        <source>There is a supplier “%1” already.</source>
        <translation>Pemasok “%1” sudah ada.</translation>
    </message>
    <message>
        <source>“%1” is no code for a supplier. Take 2 to 30 lower-case letters, digits and hyphens, a title and a driver.</source>
        <translation>“%1” bukan kode pemasok. Pakai 2–30 huruf kecil, angka, dan tanda hubung, serta judul dan driver.</translation>
    </message>
    <message>
        <source>The supplier %1 has no item %2 of the same kind in its price list.</source>
        <translation>Pemasok %1 tidak punya item %2 sejenis di daftar harganya.</translation>
    </message>
    <message>
        <source>%1 can be called by other machines, and nothing encrypts it. Listen on 127.0.0.1 behind a reverse proxy, or say --listen-public.</source>
        <translation>%1 bisa dipanggil dari komputer lain tanpa enkripsi. Pakai 127.0.0.1 di belakang reverse proxy, atau tulis --listen-public.</translation>
    </message>
    <message>
        <source>Nothing can listen on %1. Another program may use the port; choose another one.</source>
        <translation>%1 tidak bisa dipakai untuk menerima panggilan. Mungkin port-nya dipakai program lain; pilih port lain.</translation>
    </message>
    <message>
        <source>“%1” is no address to listen on. Write for example 127.0.0.1:8480.</source>
        <translation>“%1” bukan alamat untuk menerima panggilan. Tulis misalnya 127.0.0.1:8480.</translation>
    </message>
    <message>
        <source>The supplier&apos;s message is no longer there.</source>
        <translation>Pesan dari pemasok sudah tidak ada.</translation>
    </message>
    <message>
        <source>Order %1 does not hang any more: it is %2.</source>
        <translation>Pesanan %1 tidak menggantung lagi: statusnya %2.</translation>
    </message>
    <message>
        <source>Order %1 has changed since. Look at it again.</source>
        <translation>Pesanan %1 sudah berubah. Lihat lagi dulu.</translation>
    </message>
    <message>
        <source>“Not delivered” can be decided in %1 minutes: until then the supplier may still deliver.</source>
        <translation>“Tidak terkirim” baru bisa diputuskan %1 menit lagi: sampai saat itu pemasok masih mungkin mengirim.</translation>
    </message>
    <message>
        <source>Write what you saw and where, in %1 to %2 characters: the second person decides by it.</source>
        <translation>Tulis apa yang dilihat dan di mana, %1 sampai %2 huruf: orang kedua memutuskan berdasarkan itu.</translation>
    </message>
    <message>
        <source>The supplier has said since that %1 was delivered. Decide that it was.</source>
        <translation>Pemasok kemudian menyatakan %1 terkirim. Putuskan terkirim.</translation>
    </message>
    <message>
        <source>This message does not bear the signature of %1. It is kept as evidence and never acted on.</source>
        <translation>Pesan ini tidak membawa tanda tangan %1. Disimpan sebagai bukti dan tidak pernah dijalankan.</translation>
    </message>
    <message>
        <source>There is no such case. Refresh the list.</source>
        <translation>Kasus itu tidak ada. Segarkan daftar.</translation>
    </message>
    <message>
        <source>%1 has closed this case already.</source>
        <translation>Kasus ini sudah ditutup oleh %1.</translation>
    </message>
    <message>
        <source>This case has changed since. Look at it again.</source>
        <translation>Kasus ini sudah berubah. Periksa lagi.</translation>
    </message>
    <message>
        <source>Money of this case still waits to be assigned. Decide about the money first.</source>
        <translation>Uang pada kasus ini masih menunggu penempatan. Putuskan uangnya dulu.</translation>
    </message>
    <message>
        <source>Write what you found and did, in %1 to %2 characters.</source>
        <translation>Tulis apa yang ditemukan dan dilakukan, %1 sampai %2 karakter.</translation>
    </message>
    <message>
        <source>%1 was delivered by an earlier supplier and its cost is booked. Decide without a cost.</source>
        <translation>%1 sudah dikirim pemasok sebelumnya dan modalnya sudah dibukukan. Putuskan tanpa modal.</translation>
    </message>
    <message>
        <source>This machine has no keychain that can be used (%1). The key was not kept anywhere. Unlock or install one, or let a worker call the supplier.</source>
        <translation>Mesin ini tidak punya gantungan kunci yang dapat dipakai (%1). Kunci tidak disimpan di mana pun. Buka atau pasang gantungan kunci, atau biarkan worker yang memanggil pemasok.</translation>
    </message>
    <message>
        <source>A ticket is for %1 to %2.</source>
        <translation>Tiket berlaku untuk %1 sampai %2.</translation>
    </message>
    <message>
        <source>Name the bank and the owner of the account that sends.</source>
        <translation>Isi bank dan pemilik rekening pengirim.</translation>
    </message>
    <message>
        <source>The program stopped while it asked. Look into the supplier&apos;s own pages before you order another one.</source>
        <translation>Program berhenti saat bertanya. Lihat halaman pemasok dulu sebelum memesan tiket lain.</translation>
    </message>
    <message>
        <source>Type the user name of the store&apos;s account there.</source>
        <translation>Isi nama pengguna akun toko di sana.</translation>
    </message>
    <message>
        <source>“%1” is not a safe address: it has to begin with https://.</source>
        <translation>“%1” bukan alamat aman: harus diawali https://.</translation>
    </message>
    <message>
        <source>%1 is not a bill: sell it directly.</source>
        <translation>%1 bukan tagihan: jual langsung.</translation>
    </message>
    <message>
        <source>%1 is a bill: ask what is owed before it is paid.</source>
        <translation>%1 adalah tagihan: tanyakan dulu sebelum dibayar.</translation>
    </message>
    <message>
        <source>This bill is not there any more. Ask for it again.</source>
        <translation>Tagihan ini sudah tidak ada. Tanyakan lagi.</translation>
    </message>
    <message>
        <source>The supplier has not said what is owed. Ask again.</source>
        <translation>Pemasok belum menyebut tagihannya. Tanyakan lagi.</translation>
    </message>
    <message>
        <source>Order %1 pays this bill already. Nothing was paid twice.</source>
        <translation>Pesanan %1 sudah membayar tagihan ini. Tidak ada yang dibayar dua kali.</translation>
    </message>
    <message>
        <source>What was owed may have changed since. Ask again.</source>
        <translation>Tagihan mungkin sudah berubah. Tanyakan lagi.</translation>
    </message>
    <message>
        <source>It is too close to midnight: this supplier wants the bill paid on the day it is asked for. Ask again after midnight.</source>
        <translation>Terlalu dekat tengah malam: pemasok ini ingin tagihan dibayar di hari yang sama. Tanyakan lagi setelah tengah malam.</translation>
    </message>
    <message>
        <source>The supplier would take more than the member pays. Do not sell it; tell the product manager.</source>
        <translation>Pemasok mengambil lebih dari yang dibayar member. Jangan dijual; beri tahu manajer produk.</translation>
    </message>
    <message>
        <source>The key %1 is missing. On this machine: Suppliers, A. For a worker: into its secrets folder, readable by its account alone.</source>
        <translation>Kunci %1 tidak ada. Di mesin ini: Pemasok, A. Untuk worker: di folder rahasianya, hanya dapat dibaca akunnya sendiri.</translation>
    </message>
    <message>
        <source>It is not proven that %1 was not bought, or its goods may have come. It is not sent on; ask, then decide.</source>
        <translation>Belum terbukti %1 tidak terbeli, atau barangnya mungkin sudah datang. Tidak dialihkan; cek dulu, lalu putuskan.</translation>
    </message>
    <message>
        <source>%1 cannot be sent on any more. Decide it.</source>
        <translation>%1 tidak dapat dialihkan lagi. Putuskan.</translation>
    </message>
    <message>
        <source>%1 does not sell %2 now, or not at a cost that this order allows. Choose another place.</source>
        <translation>%1 tidak menjual %2 sekarang, atau modalnya di atas batas pesanan ini. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>%1 has refused this order already.</source>
        <translation>%1 sudah menolak pesanan ini.</translation>
    </message>
    <message>
        <source>A note has %1 characters at most.</source>
        <translation>Catatan paling panjang %1 huruf.</translation>
    </message>
    <message>
        <source>Order %1 is paying this bill right now. Wait for its end.</source>
        <translation>Pesanan %1 sedang membayar tagihan ini. Tunggu sampai selesai.</translation>
    </message>
    <message>
        <source>%1 cannot become a bill, or goods: give it another code at the supplier.</source>
        <translation>%1 tidak dapat berubah jadi tagihan, atau sebaliknya: beri kode lain di pemasok.</translation>
    </message>
    <message>
        <source>There were several attempts. Say which one delivered: begin with its number, as in “2: seen in the history”.</source>
        <translation>Ada beberapa percobaan. Sebut yang terkirim: awali dengan nomornya, misalnya “2: terlihat di riwayat”.</translation>
    </message>
    <message>
        <source>The line %1 / %2 of the route makes no sense. Check position, weight, wait, hours and price limit.</source>
        <translation>Baris %1 / %2 dari rute tidak masuk akal. Periksa urutan, bobot, batas tunggu, jam, dan batas harga.</translation>
    </message>
    <message>
        <source>“%1” is no place. Write supplier/SKU, then if you like @ and the most it may cost, x and its weight (1-100), how long an order may wait there as 10m (1-1440), and the hours as 08.00-22.00.</source>
        <translation>“%1” bukan tempat. Tulis pemasok/SKU, lalu bila perlu @ dan modal tertinggi, x dan bobotnya (1-100), berapa lama pesanan boleh menunggu di sana seperti 10m (1-1440), dan jamnya seperti 08.00-22.00.</translation>
    </message>
    <message>
        <source>Deposit %1 is collected by %2, whose own answer decides it. Nobody matches or approves it by hand.</source>
        <translation>Deposit %1 ditagih lewat %2; jawaban gateway yang menentukan. Tidak ada yang mencocokkan atau menyetujuinya dengan tangan.</translation>
    </message>
    <message>
        <source>This member has %1 deposits waiting already. Let one be paid or end first.</source>
        <translation>Member ini sudah punya %1 deposit yang menunggu. Selesaikan salah satu dulu.</translation>
    </message>
    <message>
        <source>A member may deposit %1 in 24 hours. Wait, or ask the owner to raise the limit.</source>
        <translation>Member boleh deposit %1 dalam 24 jam. Tunggu, atau minta pemilik menaikkan batasnya.</translation>
    </message>
    <message>
        <source>No free digits are left for this amount on %1. Choose another amount or account.</source>
        <translation>Digit unik untuk nilai ini di %1 habis. Pilih nilai atau rekening lain.</translation>
    </message>
    <message>
        <source>Only a deposit that a gateway collects is cancelled. Reject a transfer instead.</source>
        <translation>Hanya deposit lewat gateway yang dibatalkan. Untuk transfer, gunakan tolak.</translation>
    </message>
    <message>
        <source>There is no account at a gateway “%1”. Add the account first.</source>
        <translation>Tidak ada akun gateway “%1”. Tambahkan akunnya dulu.</translation>
    </message>
    <message>
        <source>The account %1 names the gateway %2, which this program cannot speak to.</source>
        <translation>Akun %1 memakai gateway %2 yang tidak dikenal program ini.</translation>
    </message>
    <message>
        <source>There is a “%1” already. Change that one.</source>
        <translation>“%1” sudah ada. Ubah yang itu.</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile. Look at it again before you change it.</source>
        <translation>%1 sudah berubah. Lihat lagi sebelum mengubahnya.</translation>
    </message>
    <message>
        <source>%1 stays with the gateway it has: its books name it. Add another way to pay instead.</source>
        <translation>%1 tetap di gateway-nya karena tercatat di buku. Tambahkan metode lain.</translation>
    </message>
    <message>
        <source>“%1” is no way to pay. Give a code of 2 to 30 capital letters and digits, a name and a kind.</source>
        <translation>“%1” bukan metode pembayaran. Isi kode 2–30 huruf besar dan angka, nama, dan jenis.</translation>
    </message>
    <message>
        <source>“%1” is no account. Give a code of 2 to 30 lower-case letters and digits, a gateway and a name.</source>
        <translation>“%1” bukan akun. Isi kode 2–30 huruf kecil dan angka, gateway, dan nama.</translation>
    </message>
    <message>
        <source>This fee makes no sense. Give up to Rp 1.000.000 and up to 50 per cent.</source>
        <translation>Biaya ini tidak masuk akal. Paling tinggi Rp 1.000.000 dan 50 persen.</translation>
    </message>
    <message>
        <source>Give a least and a largest amount between %1 and %2.</source>
        <translation>Isi nilai minimum dan maksimum antara %1 dan %2.</translation>
    </message>
    <message>
        <source>“%1” is no account of ours. Give the digits of its number and its owner&apos;s name, or neither.</source>
        <translation>“%1” bukan rekening. Isi nomor (angka) dan nama pemilik, atau kosongkan keduanya.</translation>
    </message>
    <message>
        <source>%1 cannot be switched on before the number and the owner of its bank account are known.</source>
        <translation>%1 belum bisa diaktifkan sebelum nomor dan pemilik rekening diisi.</translation>
    </message>
    <message>
        <source>“%1” is not how the gateway calls a way to pay. Digits are for transfers only.</source>
        <translation>“%1” bukan kanal gateway. Digit unik hanya untuk transfer.</translation>
    </message>
    <message>
        <source>“%1” is none of the choices.</source>
        <translation>“%1” bukan salah satu pilihan.</translation>
    </message>
    <message>
        <source>This bank line belongs to another deposit by now, or is gone. Look again.</source>
        <translation>Mutasi ini sudah milik deposit lain atau tidak ada. Lihat lagi.</translation>
    </message>
    <message>
        <source>Deposit %1 is of another member or another account; one transfer pays for one member only.</source>
        <translation>Deposit %1 milik member atau rekening lain; satu transfer hanya untuk satu member.</translation>
    </message>
    <message>
        <source>%1 came in, but the chosen deposits are worth %2 together. Choose others, or match one alone.</source>
        <translation>Masuk %1, tetapi deposit yang dipilih bernilai %2. Pilih yang lain, atau cocokkan satu saja.</translation>
    </message>
    <message>
        <source>The picture is not there any more. Choose it again.</source>
        <translation>Bukti sudah tidak ada. Pilih lagi.</translation>
    </message>
    <message>
        <source>This picture is larger than %1 MB. Take a screenshot or a smaller photo.</source>
        <translation>Gambar ini lebih dari %1 MB. Ambil tangkapan layar atau foto yang lebih kecil.</translation>
    </message>
    <message>
        <source>This file is no picture. Choose a JPEG, PNG or WebP file.</source>
        <translation>Berkas ini bukan gambar. Pilih JPEG, PNG, atau WebP.</translation>
    </message>
    <message>
        <source>This is no table. Save the statement as CSV or Excel (.xlsx) and choose that file.</source>
        <translation>Ini bukan tabel. Simpan rekening koran sebagai CSV atau Excel (.xlsx) lalu pilih berkasnya.</translation>
    </message>
    <message>
        <source>This is a PDF. Let the bank give you the statement as CSV or Excel.</source>
        <translation>Ini PDF. Minta rekening koran berupa CSV atau Excel dari bank.</translation>
    </message>
    <message>
        <source>This is an old Excel file (.xls). Save it as .xlsx or CSV and choose that.</source>
        <translation>Ini Excel lama (.xls). Simpan sebagai .xlsx atau CSV lalu pilih.</translation>
    </message>
    <message>
        <source>This file is too large. Give at most 200 MB and %1 rows at once.</source>
        <translation>Berkas terlalu besar. Paling banyak 200 MB dan %1 baris sekaligus.</translation>
    </message>
    <message>
        <source>There is nothing in it. Choose the statement&apos;s file or paste its lines.</source>
        <translation>Isinya kosong. Pilih berkas rekening koran atau tempel barisnya.</translation>
    </message>
    <message>
        <source>The columns are not clear. Say which column holds date, text and amount.</source>
        <translation>Kolomnya tidak jelas. Tentukan kolom tanggal, teks, dan nilai.</translation>
    </message>
    <message>
        <source>No line could be read. Check which column holds date, text and amount.</source>
        <translation>Tidak ada baris yang terbaca. Periksa kolom tanggal, teks, dan nilai.</translation>
    </message>
    <message>
        <source>The line “%1” makes no sense: check its date and amount.</source>
        <translation>Baris “%1” tidak masuk akal: periksa tanggal dan nilainya.</translation>
    </message>
    <message>
        <source>%1 is none of our bank accounts. Choose the account that the statement is of.</source>
        <translation>%1 bukan rekening kita. Pilih rekening pemilik mutasi ini.</translation>
    </message>
    <message>
        <source>A bank line of exactly this amount was read in. Choose it for %1 instead of typing one (M).</source>
        <translation>Ada mutasi terimpor dengan nilai persis ini. Pilih mutasi itu untuk %1, jangan diketik (M).</translation>
    </message>
    <message>
        <source>Only %2 of %1 went back at the gateway; a reversal takes all of it. Settle the part with the member by an adjustment.</source>
        <translation>Hanya %2 dari %1 yang ditarik gateway; pembalikan menarik semuanya. Selesaikan bagian itu dengan penyesuaian saldo.</translation>
    </message>
    <message>
        <source>“%1” is no per cent. Write for example 0,7 or 2.</source>
        <translation>“%1” bukan persen. Tulis misalnya 0,7 atau 2.</translation>
    </message>
    <message>
        <source>An adjustment is more than nothing and at most %1.</source>
        <translation>Penyesuaian lebih dari nol dan paling banyak %1.</translation>
    </message>
    <message>
        <source>Choose a reason and write what it is about, at least %1 characters.</source>
        <translation>Pilih alasan dan tulis tentang apa, minimal %1 huruf.</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::EvidenceView</name>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>%1 · %2 WIB</source>
        <translation>%1 · %2 WIB</translation>
    </message>
    <message>
        <source>No picture. P adds one.</source>
        <translation>Belum ada bukti. P menambahkan.</translation>
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
        <translation>Berapa biayanya?</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Cost by way to pay</source>
        <translation>Biaya per metode</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Biaya</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>We get</source>
        <translation>Diterima</translation>
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
        <translation>Berkas:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Jenis:</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::GatewayDialog</name>
    <message>
        <source>Signatures of before April 2026 (Duitku)</source>
        <translation>Tanda tangan sebelum April 2026 (Duitku)</translation>
    </message>
    <message>
        <source>Is used</source>
        <translation>Dipakai</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Account at the gateway %1</source>
        <translation>Akun di gateway %1</translation>
    </message>
    <message>
        <source>New account at a gateway</source>
        <translation>Akun gateway baru</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Tidak diubah</translation>
    </message>
    <message>
        <source>As usual for this gateway</source>
        <translation>Seperti biasa untuk gateway ini</translation>
    </message>
    <message>
        <source>Keys stay in the keychain of this machine; a worker reads its own from files. A second person decides, then programs take the account up at their next start.</source>
        <translation>Kunci disimpan di keychain komputer ini; worker membaca kuncinya dari berkas. Orang kedua memutuskan, lalu program memakai akun ini saat dimulai lagi.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Merchant code</source>
        <translation>Kode merchant</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Where it tells us</source>
        <translation>Alamat notifikasi</translation>
    </message>
    <message>
        <source>Where customers return</source>
        <translation>Alamat kembali pelanggan</translation>
    </message>
    <message>
        <source>The store&apos;s e-mail</source>
        <translation>E-mail toko</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Key of signatures</source>
        <translation>Kunci tanda tangan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>A second person decides about the account.</source>
        <translation>Orang kedua memutuskan akun ini.</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::HangingPage</name>
    <message>
        <source>Hanging</source>
        <translation>Menggantung</translation>
    </message>
    <message>
        <source>Nothing hangs. Every order is decided.</source>
        <translation>Tidak ada transaksi menggantung. Semua pesanan sudah putus.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Late goods</source>
        <translation>Telat sukses</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>Hanging orders</source>
        <translation>Pesanan menggantung</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Nothing hangs.</source>
        <translation>Tidak ada yang menggantung.</translation>
    </message>
    <message>
        <source>Ask after all of them</source>
        <translation>Cek status semuanya</translation>
    </message>
    <message>
        <source>Copy a question to the supplier&apos;s support</source>
        <translation>Salin pertanyaan untuk CS pemasok</translation>
    </message>
    <message>
        <source>Close the case…</source>
        <translation>Tutup kasus…</translation>
    </message>
    <message numerus="yes">
        <source>%n hang</source>
        <translation>
            <numerusform>%n menggantung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bound</source>
        <translation>%1 terikat</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>tertua %1</translation>
    </message>
    <message>
        <source>%1 at risk</source>
        <translation>potensi rugi ganda %1</translation>
    </message>
    <message>
        <source>under 5 min: %1</source>
        <translation>&lt; 5 m: %1</translation>
    </message>
    <message>
        <source>5–15 min: %1</source>
        <translation>5–15 m: %1</translation>
    </message>
    <message>
        <source>15–60 min: %1</source>
        <translation>15–60 m: %1</translation>
    </message>
    <message>
        <source>1–24 h: %1</source>
        <translation>1–24 j: %1</translation>
    </message>
    <message>
        <source>over 24 h: %1</source>
        <translation>&gt; 24 j: %1</translation>
    </message>
    <message>
        <source>Hello %1, please tell us how these ended:</source>
        <translation>Halo %1, mohon cek status transaksi berikut:</translation>
    </message>
    <message>
        <source>Choose a case.</source>
        <translation>Pilih satu kasus.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Ditutup oleh</translation>
    </message>
    <message>
        <source>Close “%1”? No money moves. What did you find, and what was done?</source>
        <translation>Tutup “%1”? Tidak ada uang yang bergerak. Apa yang ditemukan, dan apa yang dilakukan?</translation>
    </message>
    <message>
        <source>Close a case: %1</source>
        <translation>Tutup kasus: %1</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>No case here.</source>
        <translation>Tidak ada kasus di sini.</translation>
    </message>
    <message>
        <source>There is no open case here.</source>
        <translation>Tidak ada kasus terbuka di sini.</translation>
    </message>
    <message>
        <source>Ask after all that hang</source>
        <translation>Cek status semua yang menggantung</translation>
    </message>
    <message>
        <source>Refused, looked at for a week</source>
        <translation>Ditolak, dipantau seminggu</translation>
    </message>
    <message>
        <source>No refusal of the last week was in doubt before.</source>
        <translation>Tidak ada penolakan minggu ini yang sebelumnya meragukan.</translation>
    </message>
    <message>
        <source>Watched for late goods</source>
        <translation>Pantauan sukses telat</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::HangingWork</name>
    <message>
        <source>%1 · %2 · costs %3</source>
        <translation>%1 · %2 · modal %3</translation>
    </message>
    <message>
        <source>Nothing hangs here.</source>
        <translation>Tidak ada yang menggantung.</translation>
    </message>
    <message>
        <source>I work on it, or no longer</source>
        <translation>Saya kerjakan, atau lepas</translation>
    </message>
    <message>
        <source>Note what you saw…</source>
        <translation>Catat yang dilihat…</translation>
    </message>
    <message>
        <source>Mark the next step as done</source>
        <translation>Tandai langkah berikutnya selesai</translation>
    </message>
    <message>
        <source>Every step is done.</source>
        <translation>Semua langkah selesai.</translation>
    </message>
    <message>
        <source>Send it on to another supplier…</source>
        <translation>Alihkan ke pemasok lain…</translation>
    </message>
    <message>
        <source>DANGER: it may have been bought. Sent on it could come twice; nobody can do that here. Ask, then decide.</source>
        <translation>BERBAHAYA: mungkin sudah terbeli. Kalau dialihkan bisa terkirim dua kali; tidak ada yang boleh melakukannya di sini. Cek dulu, lalu putuskan.</translation>
    </message>
    <message>
        <source>“%1”: it is not sent on.</source>
        <translation>“%1”: tidak dialihkan.</translation>
    </message>
    <message>
        <source>No other place of its route is open now.</source>
        <translation>Tidak ada tempat lain di rutenya yang terbuka sekarang.</translation>
    </message>
    <message>
        <source>Let %1 go</source>
        <translation>Lepas %1</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>Pegang %1</translation>
    </message>
    <message>
        <source>A step of %1</source>
        <translation>Satu langkah %1</translation>
    </message>
    <message>
        <source>Note about %1:</source>
        <translation>Catatan tentang %1:</translation>
    </message>
    <message>
        <source>Asked the member to wait</source>
        <translation>Member diminta menunggu</translation>
    </message>
    <message>
        <source>The supplier is looking into it</source>
        <translation>Pemasok sedang memeriksa</translation>
    </message>
    <message>
        <source>A note about %1</source>
        <translation>Catatan tentang %1</translation>
    </message>
    <message>
        <source>Send %1 on</source>
        <translation>Alihkan %1</translation>
    </message>
    <message>
        <source>Send %1 on? The last supplier refused it for good; the member still pays once. A second person decides. Where to?</source>
        <translation>Alihkan %1? Pemasok terakhir menolak final; member tetap membayar sekali. Orang kedua yang memutuskan. Ke mana?</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::ImportDialog</name>
    <message>
        <source>Choose the price list that the supplier gave (JSON).</source>
        <translation>Pilih daftar harga dari provider (JSON).</translation>
    </message>
    <message>
        <source>More than half is gone from the list, and that is right</source>
        <translation>Lebih dari setengah hilang dari daftar, dan itu memang benar</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Pilih berkas …</translation>
    </message>
    <message>
        <source>Save refused rows …</source>
        <translation>Simpan baris yang ditolak …</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Import a price list</source>
        <translation>Impor daftar harga</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Yang akan berubah</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Cost or reason</source>
        <translation>Modal atau sebab</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Membaca …</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 gone from the list and switched off, %4 as before, %5 refused. Nothing is written yet.</source>
        <translation>%1 baru, %2 berubah, %3 hilang dari daftar dan dimatikan, %4 tetap, %5 ditolak. Belum ada yang ditulis.</translation>
    </message>
    <message>
        <source>Refused, row %1</source>
        <translation>Ditolak, baris %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Hilang</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes</source>
        <translation>
            <numerusform>Terapkan %n perubahan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price list, %n items</source>
        <translation>
            <numerusform>Daftar harga, %n item</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 written.</source>
        <translation>%1 ditulis.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 tidak dapat ditulis: %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Baca</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Pemasok</translation>
    </message>
    <message>
        <source>Kind of list</source>
        <translation>Jenis daftar</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Game</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>Tagihan</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>empty</source>
        <translation>kosong</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::LoginPage</name>
    <message>
        <source>Locked</source>
        <translation>Terkunci</translation>
    </message>
    <message>
        <source>Your password opens the screen again.</source>
        <translation>Kata sandi Anda membuka layar lagi.</translation>
    </message>
    <message>
        <source>Back office · %1 · version %2</source>
        <translation>Back office · %1 · versi %2</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nama pengguna</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Memeriksa …</translation>
    </message>
    <message>
        <source>Another person signs in</source>
        <translation>Orang lain masuk</translation>
    </message>
    <message>
        <source>Enter your name and your password.</source>
        <translation>Isi nama pengguna dan kata sandi.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Sample store. Sign in for example as %1 with the password %2 (all are in the terminal).</source>
        <translation>Toko contoh. Masuk misalnya sebagai %1 dengan kata sandi %2 (semuanya ada di terminal).</translation>
    </message>
    <message>
        <source>Go on without suppliers</source>
        <translation>Lanjut tanpa pemasok</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::MainWindow</name>
    <message>
        <source>Taken back: %1</source>
        <translation>Dibatalkan: %1</translation>
    </message>
    <message>
        <source>Not sent when the program ended: %1</source>
        <translation>Belum terkirim saat program ditutup: %1</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palet perintah</translation>
    </message>
    <message>
        <source>Lock the console</source>
        <translation>Kunci konsol</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Tombol halaman ini</translation>
    </message>
    <message>
        <source>Light or dark theme</source>
        <translation>Tema terang atau gelap</translation>
    </message>
    <message>
        <source>Bahasa Indonesia / English</source>
        <translation>Bahasa Indonesia / English</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Perbesar teks</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Perkecil teks</translation>
    </message>
    <message>
        <source>Send what waits in the outbox now</source>
        <translation>Kirim sekarang yang menunggu</translation>
    </message>
    <message>
        <source>To the sidebar</source>
        <translation>Ke bilah sisi</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Buka: %1</translation>
    </message>
    <message>
        <source>Last session: %1 WIB from %2</source>
        <translation>Sesi terakhir: %1 WIB dari %2</translation>
    </message>
    <message numerus="yes">
        <source> · %n wrong tries since</source>
        <translation>
            <numerusform> · %n kali salah sejak itu</numerusform>
        </translation>
    </message>
    <message>
        <source>○ No connection</source>
        <translation>○ Terputus</translation>
    </message>
    <message>
        <source>● Connected</source>
        <translation>● Terhubung</translation>
    </message>
    <message>
        <source>data %1 WIB</source>
        <translation>data %1 WIB</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent: %1 · U takes it back</source>
        <translation>
            <numerusform>%n kiriman ditunda: %1 · U membatalkan</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Ask to let money move again</source>
        <translation>Minta uang dijalankan kembali</translation>
    </message>
    <message>
        <source>Money moves; no latch is set.</source>
        <translation>Uang berjalan; tidak ada kunci yang terpasang.</translation>
    </message>
    <message>
        <source>Let money move again</source>
        <translation>Jalankan uang kembali</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>Tercatat: %1</translation>
    </message>
    <message>
        <source>Why money stands still: %1.
What was found, and what was done about it? A second person reads this and decides.</source>
        <translation>Sebab uang berhenti: %1.
Apa yang ditemukan, dan apa yang sudah dilakukan? Orang kedua membaca ini lalu memutuskan.</translation>
    </message>
    <message>
        <source>Ask a second person</source>
        <translation>Minta orang kedua</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>%1: waits for a second person</source>
        <translation>%1: menunggu orang kedua</translation>
    </message>
    <message>
        <source>Nothing rings.</source>
        <translation>Tidak ada alarm.</translation>
    </message>
    <message>
        <source>Show what rings</source>
        <translation>Lihat penyebab alarm</translation>
    </message>
    <message>
        <source>Seen: let the alarm rest</source>
        <translation>Sudah dilihat: diamkan alarm</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::MatchDialog</name>
    <message>
        <source>Bank line of %1</source>
        <translation>Mutasi untuk %1</translation>
    </message>
    <message>
        <source>%1 is to transfer %2 to %3. Which line is it?</source>
        <translation>%1 harus transfer %2 ke %3. Mutasi yang mana?</translation>
    </message>
    <message>
        <source>Bank lines that are nobody&apos;s</source>
        <translation>Mutasi yang belum bertuan</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>In (Rp)</source>
        <translation>Masuk (Rp)</translation>
    </message>
    <message>
        <source>Bank line</source>
        <translation>Mutasi bank</translation>
    </message>
    <message>
        <source>Looks alike</source>
        <translation>Kemiripan</translation>
    </message>
    <message>
        <source>Narrow by words; or type the line you saw and press Ctrl+Enter</source>
        <translation>Saring dengan kata; atau ketik mutasi yang Anda lihat lalu Ctrl+Enter</translation>
    </message>
    <message>
        <source>Words of the line</source>
        <translation>Kata dalam mutasi</translation>
    </message>
    <message>
        <source>Enter takes the line · / narrows · Esc closes</source>
        <translation>Enter memilih · / menyaring · Esc menutup</translation>
    </message>
    <message>
        <source>No line is free. Read the statement in (Ctrl+I in the list), or type the line you saw and press Ctrl+Enter.</source>
        <translation>Tidak ada mutasi bebas. Impor rekening koran (Ctrl+I di daftar), atau ketik mutasi yang Anda lihat lalu Ctrl+Enter.</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::MemberPicker</name>
    <message>
        <source>Member: name, code or phone</source>
        <translation>Member: nama, kode, atau telepon</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>Member ditemukan</translation>
    </message>
    <message>
        <source>No member found</source>
        <translation>Tidak ada member yang cocok</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::MembersPage</name>
    <message>
        <source>Members</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>No members yet.</source>
        <translation>Belum ada member.</translation>
    </message>
    <message>
        <source>Show this member&apos;s statement</source>
        <translation>Tampilkan mutasi member ini</translation>
    </message>
    <message>
        <source>Choose a member.</source>
        <translation>Pilih satu member.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Tertahan</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>Member sejak</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 hari terakhir</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n pesanan</numerusform>
        </translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Belum ada.</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::MethodDialog</name>
    <message>
        <source>Can be chosen</source>
        <translation>Bisa dipilih</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Way to pay %1</source>
        <translation>Metode %1</translation>
    </message>
    <message>
        <source>New way to pay</source>
        <translation>Metode baru</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Transfer bank</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Gerai</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Number of our account</source>
        <translation>Nomor rekening kita</translation>
    </message>
    <message>
        <source>Its owner</source>
        <translation>Atas nama</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Fee (Rp)</source>
        <translation>Biaya (Rp)</translation>
    </message>
    <message>
        <source>Fee (%)</source>
        <translation>Biaya (%)</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>Ditanggung</translation>
    </message>
    <message>
        <source>Least (Rp)</source>
        <translation>Min (Rp)</translation>
    </message>
    <message>
        <source>Most (Rp)</source>
        <translation>Maks (Rp)</translation>
    </message>
    <message>
        <source>Unique digits</source>
        <translation>Digit unik</translation>
    </message>
    <message>
        <source>Bank transfer, matched by people</source>
        <translation>Transfer bank, dicocokkan orang</translation>
    </message>
    <message>
        <source>Money would go elsewhere: a second person decides.</source>
        <translation>Uang akan ke tempat lain: orang kedua memutuskan.</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::MoneyEdit</name>
    <message>
        <source>Amount</source>
        <translation>Nilai</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::OperationsPage</name>
    <message>
        <source>All messages</source>
        <translation>Semua pesan</translation>
    </message>
    <message>
        <source>Wants a person</source>
        <translation>Perlu orang</translation>
    </message>
    <message>
        <source>Not authentic</source>
        <translation>Tidak asli</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Semua status</translation>
    </message>
    <message>
        <source>No supplier has told us anything yet.</source>
        <translation>Belum ada pesan dari pemasok.</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>Antrean</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Menyerah</translation>
    </message>
    <message>
        <source>Nothing waits, nothing runs.</source>
        <translation>Tidak ada yang menunggu atau berjalan.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Baca ulang</translation>
    </message>
    <message>
        <source>Only an authentic message can be read again.</source>
        <translation>Hanya pesan asli yang dapat dibaca ulang.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operasi</translation>
    </message>
    <message>
        <source>Messages of suppliers</source>
        <translation>Pesan pemasok</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Antrean</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n menunggu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n berjalan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gave up</source>
        <translation>
            <numerusform>%n menyerah</numerusform>
        </translation>
    </message>
    <message>
        <source>longest wait %1</source>
        <translation>tunggu terlama %1</translation>
    </message>
    <message>
        <source>clocks apart %1 s</source>
        <translation>selisih jam %1 d</translation>
    </message>
    <message>
        <source>Choose a message.</source>
        <translation>Pilih pesan.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Seperti diterima</translation>
    </message>
    <message>
        <source>Read the message of %1 again? What it says already happened once and will not happen twice.</source>
        <translation>Baca ulang pesan %1? Isinya sudah terjadi sekali dan tidak akan terjadi dua kali.</translation>
    </message>
    <message>
        <source>Read a message of %1 again</source>
        <translation>Baca ulang pesan %1</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::OrderActions</name>
    <message>
        <source>Ask the supplier now</source>
        <translation>Cek status</translation>
    </message>
    <message>
        <source>Copy a summary for chat</source>
        <translation>Salin ringkasan untuk chat</translation>
    </message>
    <message>
        <source>Only an order that hangs is decided by people.</source>
        <translation>Hanya pesanan menggantung yang diputuskan orang.</translation>
    </message>
    <message>
        <source>Delivered…</source>
        <translation>Terkirim…</translation>
    </message>
    <message>
        <source>Not delivered…</source>
        <translation>Tidak terkirim…</translation>
    </message>
    <message>
        <source>Choose an order.</source>
        <translation>Pilih satu pesanan.</translation>
    </message>
    <message>
        <source>There is nothing to ask the supplier.</source>
        <translation>Tidak ada yang perlu dicek ke provider.</translation>
    </message>
    <message>
        <source>Too old to ask: the supplier could take the question for a new purchase. Two people decide.</source>
        <translation>Terlalu lama untuk dicek: pemasok bisa menganggapnya pembelian baru. Dua orang yang memutuskan.</translation>
    </message>
    <message>
        <source>The supplier wants a pause. It is asked at %1, by itself.</source>
        <translation>Pemasok minta jeda. Dicek otomatis pukul %1.</translation>
    </message>
    <message>
        <source>Ask after %1</source>
        <translation>Cek status %1</translation>
    </message>
    <message>
        <source> The supplier may still deliver: %1 could be lost.</source>
        <translation> Pemasok masih mungkin mengirim: %1 bisa hilang.</translation>
    </message>
    <message>
        <source>Record %1 as delivered and charge %2? A second person decides. What did you see, and where?</source>
        <translation>Catat %1 terkirim dan potong %2? Orang kedua memutuskan. Apa yang dilihat, di mana?</translation>
    </message>
    <message>
        <source>Record %1 as not delivered and give %2 back? A second person decides. What did you see, and where?</source>
        <translation>Catat %1 tidak terkirim dan kembalikan %2? Orang kedua memutuskan. Apa yang dilihat, di mana?</translation>
    </message>
    <message>
        <source>Delivered in the supplier&apos;s history</source>
        <translation>Terkirim di riwayat pemasok</translation>
    </message>
    <message>
        <source>The member confirms that it arrived</source>
        <translation>Member memastikan sudah masuk</translation>
    </message>
    <message>
        <source>Missing in the supplier&apos;s history</source>
        <translation>Tidak ada di riwayat pemasok</translation>
    </message>
    <message>
        <source>The supplier&apos;s support says it failed</source>
        <translation>CS pemasok menyatakan gagal</translation>
    </message>
    <message>
        <source>Decide %1</source>
        <translation>Putuskan %1</translation>
    </message>
    <message>
        <source>The supplier is being asked right now.</source>
        <translation>Pemasok sedang ditanya sekarang.</translation>
    </message>
    <message>
        <source>The supplier has said since that it was delivered.</source>
        <translation>Pemasok kemudian menyatakan sudah terkirim.</translation>
    </message>
    <message>
        <source>Until %1 the supplier may still deliver. Only then “not delivered” can be decided.</source>
        <translation>Sampai pukul %1 pemasok masih bisa mengirim. Setelah itu baru bisa diputuskan “tidak terkirim”.</translation>
    </message>
    <message>
        <source>%1: delivered in the history of %2</source>
        <translation>%1: terkirim di riwayat %2</translation>
    </message>
</context>
<context>
    <name>OrderStory</name>
    <message>
        <source>Placed</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>Money held</source>
        <translation>Saldo ditahan</translation>
    </message>
    <message>
        <source>Handed to the supplier</source>
        <translation>Diserahkan ke provider</translation>
    </message>
    <message>
        <source>Answer to the purchase</source>
        <translation>Jawaban pembelian</translation>
    </message>
    <message>
        <source>Answer to a check</source>
        <translation>Jawaban cek status</translation>
    </message>
    <message>
        <source>Worker stopped meanwhile</source>
        <translation>Mesin berhenti di tengah jalan</translation>
    </message>
    <message>
        <source>Supplier&apos;s message</source>
        <translation>Pesan provider</translation>
    </message>
    <message>
        <source>Too old to ask again</source>
        <translation>Terlalu lama untuk ditanya lagi</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>sukses</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>accepted, not final</source>
        <translation>diterima, belum final</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>tak diketahui</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>tidak terkirim</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Jualan</translation>
    </message>
    <message>
        <source>Cost of goods</source>
        <translation>Modal</translation>
    </message>
    <message>
        <source>Balance at %1</source>
        <translation>Saldo di %1</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>Percobaan %1: %2</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Vonis</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Cek berikut</translation>
    </message>
    <message>
        <source> · asked %1 times</source>
        <translation> · sudah %1 kali dicek</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Modal</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>Laba kotor</translation>
    </message>
    <message>
        <source>What happened (WIB)</source>
        <translation>Kejadian (WIB)</translation>
    </message>
    <message>
        <source>Ledger · adds up</source>
        <translation>Buku besar · seimbang</translation>
    </message>
    <message>
        <source>Ledger · DOES NOT add up</source>
        <translation>Buku besar · TIDAK seimbang</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>tidak ada jawaban pada waktunya</translation>
    </message>
    <message>
        <source>connection cut</source>
        <translation>sambungan putus</translation>
    </message>
    <message>
        <source>the worker stopped</source>
        <translation>pekerja berhenti</translation>
    </message>
    <message>
        <source>the safety file could not be written</source>
        <translation>berkas pengaman tidak dapat ditulis</translation>
    </message>
    <message>
        <source>this supplier is not set up</source>
        <translation>provider ini belum disiapkan</translation>
    </message>
    <message>
        <source>%1.%2 s</source>
        <translation>%1,%2 d</translation>
    </message>
    <message>
        <source>Goes on to the next supplier</source>
        <translation>Dialihkan ke pemasok berikutnya</translation>
    </message>
    <message>
        <source>Not found at the supplier: a person decides</source>
        <translation>Tidak ditemukan di pemasok: diputuskan petugas</translation>
    </message>
    <message>
        <source>supplier paused or silent</source>
        <translation>pemasok dijeda atau tidak menjawab</translation>
    </message>
    <message>
        <source>supplier did not list its orders</source>
        <translation>pemasok tidak memberi daftar pesanannya</translation>
    </message>
    <message>
        <source>not among the supplier&apos;s latest orders</source>
        <translation>tidak ada di pesanan terakhir pemasok</translation>
    </message>
    <message>
        <source>several of the supplier&apos;s orders fit</source>
        <translation>beberapa pesanan pemasok cocok</translation>
    </message>
    <message>
        <source>a refusal found by searching proves nothing</source>
        <translation>penolakan hasil pencarian bukan bukti</translation>
    </message>
    <message>
        <source>the supplier&apos;s id belongs to another order</source>
        <translation>ID pemasok milik pesanan lain</translation>
    </message>
    <message>
        <source>Decided by two people</source>
        <translation>Diputuskan dua orang</translation>
    </message>
    <message>
        <source>decided by two people</source>
        <translation>diputuskan dua orang</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>An earlier attempt seems to have delivered: a person decides</source>
        <translation>Percobaan sebelumnya tampaknya terkirim: diputuskan orang</translation>
    </message>
    <message>
        <source>too late: the bill has to be asked for again</source>
        <translation>terlambat: tagihan harus ditanyakan lagi</translation>
    </message>
    <message>
        <source>Sent on by a person</source>
        <translation>Dialihkan oleh orang</translation>
    </message>
    <message>
        <source>Ask the supplier three times (S)</source>
        <translation>Cek status tiga kali (S)</translation>
    </message>
    <message>
        <source>Look into its history and its balance</source>
        <translation>Lihat riwayat dan saldo di pemasok</translation>
    </message>
    <message>
        <source>Ask its support (Shift+L copies the question)</source>
        <translation>Tanya CS pemasok (Shift+L menyalin pertanyaannya)</translation>
    </message>
    <message>
        <source>Waits for their answer</source>
        <translation>Tunggu jawabannya</translation>
    </message>
    <message>
        <source>What to do (L marks the next one)</source>
        <translation>Langkah (L menandai berikutnya)</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Pemegang</translation>
    </message>
    <message>
        <source>Bought by another account: a person decides</source>
        <translation>Dibeli dengan akun lain: diputuskan orang</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::OrdersPage</name>
    <message>
        <source>All orders</source>
        <translation>Semua pesanan</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Diproses</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Semua status</translation>
    </message>
    <message>
        <source>No orders yet. Sell one with G then L.</source>
        <translation>Belum ada pesanan. Jual dengan G lalu L.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::PaymentsPage</name>
    <message>
        <source>Bank transfer</source>
        <translation>Transfer bank</translation>
    </message>
    <message>
        <source>All ways to pay</source>
        <translation>Semua metode</translation>
    </message>
    <message>
        <source>Can be chosen</source>
        <translation>Bisa dipilih</translation>
    </message>
    <message>
        <source>No way to pay yet. Ctrl+N adds one.</source>
        <translation>Belum ada metode. Ctrl+N menambahkan.</translation>
    </message>
    <message>
        <source>Choose a way to pay.</source>
        <translation>Pilih satu metode.</translation>
    </message>
    <message>
        <source>Change the way to pay…</source>
        <translation>Ubah metode…</translation>
    </message>
    <message>
        <source>New way to pay…</source>
        <translation>Metode baru…</translation>
    </message>
    <message>
        <source>Account at its gateway…</source>
        <translation>Akun gateway…</translation>
    </message>
    <message>
        <source>This one is a bank transfer.</source>
        <translation>Ini transfer bank.</translation>
    </message>
    <message>
        <source>New account at a gateway…</source>
        <translation>Akun gateway baru…</translation>
    </message>
    <message>
        <source>Try an amount</source>
        <translation>Coba satu nilai</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>Metode pembayaran</translation>
    </message>
    <message>
        <source>Where its money goes was changed in the last 24 hours, at %1.</source>
        <translation>Tujuan uangnya diubah dalam 24 jam terakhir, pada %1.</translation>
    </message>
    <message>
        <source>Our account</source>
        <translation>Rekening kita</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Fee borne by</source>
        <translation>Biaya ditanggung</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>24 jam terakhir</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Diminta</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Ended unpaid</source>
        <translation>Berakhir tak dibayar</translation>
    </message>
    <message>
        <source>Time to credit</source>
        <translation>Waktu sampai kredit</translation>
    </message>
    <message>
        <source>Came in by the books</source>
        <translation>Masuk menurut buku</translation>
    </message>
    <message>
        <source>Not settled by the gateway</source>
        <translation>Belum dicairkan gateway</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Nilai</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::Ribbon</name>
    <message>
        <source>a backup was put back, compare it with suppliers and bank</source>
        <translation>cadangan dipulihkan, cocokkan dengan provider dan bank</translation>
    </message>
    <message>
        <source>a check of the books found a difference (%1)</source>
        <translation>pemeriksaan buku menemukan selisih (%1)</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKSI</translation>
    </message>
    <message>
        <source>MONEY STANDS STILL: %1</source>
        <translation>UANG BERHENTI: %1</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>LATIHAN</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>UJI</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::RouteDialog</name>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Route of %1</source>
        <translation>Rute %1</translation>
    </message>
    <message>
        <source>Places in order</source>
        <translation>Urutan tempat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Trying it on yesterday&apos;s orders …</source>
        <translation>Mencoba pada pesanan kemarin …</translation>
    </message>
    <message>
        <source>One place a line, first choice first: supplier/SKU @dearest xweight wait from-to, for example sandbox/ML86 @22500 x3 10m 08.00-22.00. Only the first two are needed; after the wait (15 minutes unless set) an order counts as hanging. F2 edits, Alt+↑↓ moves, Insert adds, Delete removes. No line: the item&apos;s own supplier.</source>
        <translation>Satu tempat per baris, pilihan pertama di atas: pemasok/SKU @modal-tertinggi xbobot tunggu dari-sampai, misalnya sandbox/ML86 @22500 x3 10m 08.00-22.00. Cukup dua yang pertama; lewat batas tunggu (15 menit bila tidak diisi) pesanan dianggap menggantung. F2 ubah, Alt+↑↓ pindah, Insert tambah, Delete hapus. Tanpa baris: pemasok SKU itu sendiri.</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>supplier switched off</source>
        <translation>pemasok dimatikan</translation>
    </message>
    <message>
        <source>item not available</source>
        <translation>SKU tidak tersedia</translation>
    </message>
    <message>
        <source>daily pause</source>
        <translation>jeda harian</translation>
    </message>
    <message>
        <source>outside its hours</source>
        <translation>di luar jam aktif</translation>
    </message>
    <message>
        <source>dearer than allowed</source>
        <translation>lebih mahal dari batas</translation>
    </message>
    <message>
        <source>supplier silent or paused</source>
        <translation>pemasok diam atau dijeda</translation>
    </message>
    <message>
        <source>Nobody bought this yesterday.</source>
        <translation>Kemarin tidak ada yang membeli ini.</translation>
    </message>
    <message>
        <source>%1: %2 for %3</source>
        <translation>%1: %2 senilai %3</translation>
    </message>
    <message>
        <source>NO PLACE for %1</source>
        <translation>TANPA TEMPAT untuk %1</translation>
    </message>
    <message>
        <source>Yesterday&apos;s %1 orders would have gone to %2</source>
        <translation>%1 pesanan kemarin akan ke %2</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::RoutesPage</name>
    <message>
        <source>Items</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>No items yet. Import a supplier&apos;s price list first.</source>
        <translation>Belum ada SKU. Impor dulu daftar harga pemasok.</translation>
    </message>
    <message>
        <source>Change the route…</source>
        <translation>Ubah rute…</translation>
    </message>
    <message>
        <source>Choose an item.</source>
        <translation>Pilih SKU.</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Rute</translation>
    </message>
    <message>
        <source>Places in order</source>
        <translation>Urutan tempat</translation>
    </message>
    <message>
        <source>No route: the item&apos;s own supplier</source>
        <translation>Tanpa rute: pemasok SKU itu sendiri</translation>
    </message>
    <message>
        <source>would be asked now</source>
        <translation>akan ditanya sekarang</translation>
    </message>
    <message>
        <source>passed over now: %1</source>
        <translation>dilewati sekarang: %1</translation>
    </message>
    <message>
        <source>An order goes on to the next place only after a refusal that proves nothing was bought, never from an unknown outcome.</source>
        <translation>Pesanan dialihkan hanya setelah penolakan yang membuktikan tidak ada pembelian, tidak pernah dari hasil yang tidak pasti.</translation>
    </message>
    <message>
        <source>hangs after %1</source>
        <translation>menggantung setelah %1</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::SalesPage</name>
    <message>
        <source>New sale</source>
        <translation>Penjualan baru</translation>
    </message>
    <message>
        <source>The order&apos;s story appears here as soon as it is placed.</source>
        <translation>Perjalanan pesanan muncul di sini begitu dibuat.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Product or item: ml 86, telkomsel 10</source>
        <translation>Produk atau SKU: ml 86, telkomsel 10</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Number, meter or game id</source>
        <translation>Nomor, meter, atau ID game</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Jual</translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation>Beli lagi</translation>
    </message>
    <message>
        <source>Sell %1 to %2 for %3? Available %4 → %5.</source>
        <translation>Jual %1 ke %2 seharga %3? Tersedia %4 → %5.</translation>
    </message>
    <message>
        <source>Sell %1</source>
        <translation>Jual %1</translation>
    </message>
    <message>
        <source>Goes out in 5 seconds. U takes it back.</source>
        <translation>Terkirim dalam 5 detik. U membatalkan.</translation>
    </message>
    <message>
        <source>Above your limit: it waits for a second person.</source>
        <translation>Di atas batas Anda: menunggu orang kedua.</translation>
    </message>
    <message>
        <source>%1 is on its way.</source>
        <translation>%1 sedang diproses.</translation>
    </message>
    <message>
        <source>Take the last action back</source>
        <translation>Batalkan tindakan terakhir</translation>
    </message>
    <message>
        <source>Choose the member first: the price follows the level.</source>
        <translation>Pilih member dulu: harga mengikuti levelnya.</translation>
    </message>
    <message>
        <source>%1 has %2 available; %3 is needed. File a deposit first.</source>
        <translation>Saldo tersedia %1 %2; perlu %3. Ajukan deposit dulu.</translation>
    </message>
    <message>
        <source>bill, fee %1</source>
        <translation>tagihan, biaya %1</translation>
    </message>
    <message>
        <source>Ask for the bill</source>
        <translation>Cek tagihan</translation>
    </message>
    <message>
        <source>Asking %1 what is owed …</source>
        <translation>Menanyakan tagihan ke %1 …</translation>
    </message>
    <message>
        <source>Pay the bill</source>
        <translation>Bayar tagihan</translation>
    </message>
    <message>
        <source>%1 owes %2. Read the name to the customer, then Enter.</source>
        <translation>%1 punya tagihan %2. Bacakan namanya ke pelanggan, lalu Enter.</translation>
    </message>
    <message>
        <source>Pay the bill of %1 (%2) for %3? Available %4 → %5.</source>
        <translation>Bayar tagihan %1 (%2) sebesar %3? Tersedia %4 → %5.</translation>
    </message>
</context>
<context>
    <name>reiyan::SetupWizard</name>
    <message>
        <source>Open the store</source>
        <translation>Buka toko</translation>
    </message>
    <message>
        <source>A new store</source>
        <translation>Toko baru</translation>
    </message>
    <message>
        <source>Name of the store</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>Initials of its numbers</source>
        <translation>Inisial nomor</translation>
    </message>
    <message>
        <source>Owner&apos;s full name</source>
        <translation>Nama lengkap pemilik</translation>
    </message>
    <message>
        <source>Owner&apos;s user name</source>
        <translation>Nama pengguna pemilik</translation>
    </message>
    <message>
        <source>Owner&apos;s password</source>
        <translation>Kata sandi pemilik</translation>
    </message>
    <message>
        <source>The password again</source>
        <translation>Ulangi kata sandi</translation>
    </message>
    <message>
        <source>The two passwords differ. Type them again.</source>
        <translation>Kedua kata sandi berbeda. Ketik lagi.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Work</source>
        <translation>Kerja</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Jualan</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistem</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::StatementDialog</name>
    <message>
        <source>%1 lines · in %2 · out %3</source>
        <translation>%1 baris · masuk %2 · keluar %3</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Read a bank statement in</source>
        <translation>Impor rekening koran</translation>
    </message>
    <message>
        <source>Choose the account, then the file that the bank gave, or paste its lines.</source>
        <translation>Pilih rekening, lalu berkas dari bank, atau tempel barisnya.</translation>
    </message>
    <message>
        <source>Our account</source>
        <translation>Rekening kita</translation>
    </message>
    <message>
        <source>Paste the lines of your internet banking here</source>
        <translation>Tempel baris dari internet banking di sini</translation>
    </message>
    <message>
        <source>Pasted lines</source>
        <translation>Baris tempelan</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Baris pertama</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Pilih berkas …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>Rekening koran</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Statements (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>Rekening koran (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Membaca …</translation>
    </message>
    <message>
        <source>%1 rows cannot be read, the first: %2</source>
        <translation>%1 baris tidak terbaca, yang pertama: %2</translation>
    </message>
    <message>
        <source>The balance does not follow in %1 places: a row may be missing.</source>
        <translation>Saldo tidak bersambung di %1 tempat: mungkin ada baris yang hilang.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Kolom %1</translation>
    </message>
    <message>
        <source>Reading in …</source>
        <translation>Mengimpor …</translation>
    </message>
    <message>
        <source>%1 new lines, %2 were known. What is certain is matched now; another person approves it.</source>
        <translation>%1 baris baru, %2 sudah ada. Yang pasti sedang dicocokkan; orang lain yang menyetujui.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Invoicing</source>
        <translation>Membuat tagihan</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Menunggu bayar</translation>
    </message>
    <message>
        <source>Invoice unknown</source>
        <translation>Tagihan tak diketahui</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>Perlu dicek</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Cocok</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Ditinjau</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Dibalik</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Antre</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Diproses</translation>
    </message>
    <message>
        <source>Hanging</source>
        <translation>Menggantung</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Sukses</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Sebagian</translation>
    </message>
    <message>
        <source>Paid late</source>
        <translation>Dibayar terlambat</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Disiapkan</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Sedang dikirim</translation>
    </message>
    <message>
        <source>Accepted, not final</source>
        <translation>Diterima, belum final</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Tak diketahui</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Tidak terkirim</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>Bertentangan</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Tersedia</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Habis</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Dimatikan</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Beku</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>Wait: not sent yet</source>
        <translation>TUNGGU: belum dikirim</translation>
    </message>
    <message>
        <source>Wait: being sent</source>
        <translation>TUNGGU: sedang dikirim</translation>
    </message>
    <message>
        <source>Wait: accepted by the supplier</source>
        <translation>TUNGGU: diterima provider</translation>
    </message>
    <message>
        <source>Danger: may have been bought</source>
        <translation>BERBAHAYA: mungkin terbeli</translation>
    </message>
    <message>
        <source>Safe: finally refused</source>
        <translation>AMAN: ditolak final</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Belanja</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Penyesuaian</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Pembalikan</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Loss: late success</source>
        <translation>Rugi: sukses terlambat</translation>
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
        <translation>keuangan</translation>
    </message>
    <message>
        <source>customer service</source>
        <translation>layanan pelanggan</translation>
    </message>
    <message>
        <source>product manager</source>
        <translation>manajer produk</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operator</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Sehat</translation>
    </message>
    <message>
        <source>Silent: not asked</source>
        <translation>Diam: tidak ditanya</translation>
    </message>
    <message>
        <source>One call tries</source>
        <translation>Satu panggilan mencoba</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Dijeda</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Belum dibaca</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Dipahami</translation>
    </message>
    <message>
        <source>About nothing</source>
        <translation>Tidak tentang apa pun</translation>
    </message>
    <message>
        <source>Wants a person</source>
        <translation>Perlu orang</translation>
    </message>
    <message>
        <source>Not authentic</source>
        <translation>Tidak asli</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Menyerah</translation>
    </message>
    <message>
        <source>Wait: an earlier purchase exists</source>
        <translation>Tunggu: ada transaksi sebelumnya</translation>
    </message>
    <message>
        <source>Danger: a part may have come</source>
        <translation>Bahaya: mungkin terkirim sebagian</translation>
    </message>
    <message>
        <source>Safe: wrong destination</source>
        <translation>Aman: tujuan salah</translation>
    </message>
    <message>
        <source>Done: delivered</source>
        <translation>Selesai: terkirim</translation>
    </message>
    <message>
        <source>Delivered after a refusal</source>
        <translation>Terkirim setelah ditolak</translation>
    </message>
    <message>
        <source>Taken back by the supplier</source>
        <translation>Dibatalkan pemasok</translation>
    </message>
    <message>
        <source>Dearer than allowed</source>
        <translation>Lebih mahal dari batas</translation>
    </message>
    <message>
        <source>Cost not told</source>
        <translation>Modal tidak disebut</translation>
    </message>
    <message>
        <source>Message says otherwise</source>
        <translation>Pesan berbeda</translation>
    </message>
    <message>
        <source>A job gave up</source>
        <translation>Tugas menyerah</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Goods after a refusal</source>
        <translation>Telat sukses</translation>
    </message>
    <message>
        <source>Cost jumped: not sold</source>
        <translation>Modal melonjak: tidak dijual</translation>
    </message>
    <message>
        <source>Paid another amount</source>
        <translation>Jumlah bayar berbeda</translation>
    </message>
    <message>
        <source>Payment taken back</source>
        <translation>Pembayaran ditarik kembali</translation>
    </message>
    <message>
        <source>Payment not clear</source>
        <translation>Pembayaran belum jelas</translation>
    </message>
    <message>
        <source>Member owes a deposit</source>
        <translation>Member berutang deposit</translation>
    </message>
    <message>
        <source>Exact match</source>
        <translation>Cocok persis</translation>
    </message>
    <message>
        <source>Exact, but late</source>
        <translation>Cocok, kedaluwarsa</translation>
    </message>
    <message>
        <source>Looks alike</source>
        <translation>Mirip</translation>
    </message>
    <message>
        <source>No bank line</source>
        <translation>Tak ada mutasi</translation>
    </message>
    <message>
        <source>Seen by a person</source>
        <translation>Dilihat orang</translation>
    </message>
    <message>
        <source>Evidence used before</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Gateway decides</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>equal, and so is another one</source>
        <translation>sama, tetapi ada lagi yang sama</translation>
    </message>
    <message>
        <source>equal to one that is paid already</source>
        <translation>sama dengan yang sudah dibayar</translation>
    </message>
    <message>
        <source>equal, after the deadline</source>
        <translation>sama, lewat batas waktu</translation>
    </message>
    <message>
        <source>equal, before it was asked for</source>
        <translation>sama, sebelum diminta</translation>
    </message>
    <message>
        <source>equal, on another account of ours</source>
        <translation>sama, di rekening kita yang lain</translation>
    </message>
    <message>
        <source>the last digits are missing</source>
        <translation>digit terakhir hilang</translation>
    </message>
    <message>
        <source>rounded to thousands</source>
        <translation>dibulatkan ke ribuan</translation>
    </message>
    <message>
        <source>two digits swapped</source>
        <translation>dua digit tertukar</translation>
    </message>
    <message>
        <source>two requests in one transfer</source>
        <translation>dua tiket dalam satu transfer</translation>
    </message>
    <message>
        <source>the store</source>
        <translation>toko</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>pelanggan</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>credited</source>
        <translation>dikreditkan</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>disimpan toko</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>nominal</translation>
    </message>
    <message>
        <source>unique digits</source>
        <translation>digit unik</translation>
    </message>
    <message>
        <source>our account</source>
        <translation>rekening tujuan</translation>
    </message>
    <message>
        <source>time</source>
        <translation>jendela waktu</translation>
    </message>
    <message>
        <source>sender&apos;s name</source>
        <translation>nama pengirim</translation>
    </message>
    <message>
        <source>evidence is new</source>
        <translation>bukti belum pernah dipakai</translation>
    </message>
    <message>
        <source>%1: right</source>
        <translation>%1: sesuai</translation>
    </message>
    <message>
        <source>%1: wrong</source>
        <translation>%1: tidak sesuai</translation>
    </message>
    <message>
        <source>%1: nothing to see</source>
        <translation>%1: belum bisa dicek</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Nonaktif</translation>
    </message>
    <message>
        <source>Deposit reversed</source>
        <translation>Deposit ditarik</translation>
    </message>
    <message>
        <source>Deposit in suspense</source>
        <translation>Deposit titipan</translation>
    </message>
    <message>
        <source>Deposit given back</source>
        <translation>Deposit dikembalikan</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::SupplierCharts</name>
    <message>
        <source>Delivered</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Belum pasti</translation>
    </message>
    <message>
        <source>Purchases an hour, 24 hours (WIB)</source>
        <translation>Pembelian per jam, 24 jam (WIB)</translation>
    </message>
    <message>
        <source>Purchases an hour: %1 in 24 hours, %2 delivered, %3 refused</source>
        <translation>Pembelian per jam: %1 dalam 24 jam, %2 terkirim, %3 ditolak</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Detik</translation>
    </message>
    <message>
        <source>Seconds until 95 % are known</source>
        <translation>Detik sampai 95 % pasti</translation>
    </message>
    <message>
        <source>Seconds until 95 % are known: %1 over the day</source>
        <translation>Detik sampai 95 % pasti: %1 sepanjang hari</translation>
    </message>
</context>
<context>
    <name>SupplierStory</name>
    <message>
        <source>%1 s</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>over 14 d</source>
        <translation>lebih dari 14 h</translation>
    </message>
    <message>
        <source>too many calls without an answer</source>
        <translation>terlalu banyak panggilan tanpa jawaban</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Ditanya lagi</translation>
    </message>
    <message>
        <source>Good 15 m · 1 h · 24 h</source>
        <translation>Sukses 15 m · 1 j · 24 j</translation>
    </message>
    <message>
        <source>Half · 95 % known in</source>
        <translation>Separuh · 95 % pasti dalam</translation>
    </message>
    <message>
        <source>Hanging</source>
        <translation>Menggantung</translation>
    </message>
    <message>
        <source>Deposit there</source>
        <translation>Deposit di sana</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Ditanya pada</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Cukup</translation>
    </message>
    <message>
        <source>Never asked yet.</source>
        <translation>Belum pernah ditanya.</translation>
    </message>
    <message>
        <source>Spent 24 h</source>
        <translation>Terpakai 24 jam</translation>
    </message>
    <message>
        <source>Codes in no table: treated as unknown</source>
        <translation>Kode tanpa kamus: dianggap tidak pasti</translation>
    </message>
    <message>
        <source>Refusals of 24 hours, by code</source>
        <translation>Penolakan 24 jam, per kode</translation>
    </message>
    <message>
        <source>Its messages to us</source>
        <translation>Callback dari pemasok</translation>
    </message>
    <message>
        <source>Last authentic one</source>
        <translation>Terakhir yang asli</translation>
    </message>
    <message>
        <source>none in 24 hours</source>
        <translation>tidak ada dalam 24 jam</translation>
    </message>
    <message>
        <source>Not authentic</source>
        <translation>Tidak asli</translation>
    </message>
    <message>
        <source>Not sold daily (WIB)</source>
        <translation>Tidak dijual tiap hari (WIB)</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>sampai %1</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 SKU</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>Tagihan</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Game</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Account and connection</source>
        <translation>Akun dan sambungan</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nama pengguna</translation>
    </message>
    <message>
        <source>Test account: nothing is real.</source>
        <translation>Akun uji: tidak ada yang nyata.</translation>
    </message>
    <message>
        <source>Never tried. S tries it now.</source>
        <translation>Belum pernah dicoba. S mencobanya sekarang.</translation>
    </message>
    <message>
        <source>Answers, key accepted</source>
        <translation>Menjawab, kunci diterima</translation>
    </message>
    <message>
        <source>Its price lists, followed</source>
        <translation>Daftar harga yang diikuti</translation>
    </message>
    <message>
        <source>%1: %2 items, %3 not ours</source>
        <translation>%1: %2 barang, %3 belum dijual</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 berubah</translation>
    </message>
    <message>
        <source>Deposit tickets</source>
        <translation>Tiket deposit</translation>
    </message>
    <message>
        <source>asked …</source>
        <translation>ditanyakan …</translation>
    </message>
    <message>
        <source>to %1, note “%2”</source>
        <translation>ke %1, berita “%2”</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::SuppliersPage</name>
    <message>
        <source>For 15 minutes: it is slow</source>
        <translation>15 menit: sedang lambat</translation>
    </message>
    <message>
        <source>For an hour: maintenance</source>
        <translation>Satu jam: pemeliharaan</translation>
    </message>
    <message>
        <source>Until somebody resumes it</source>
        <translation>Sampai ada yang melanjutkan</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Jeda %1</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Lanjutkan %1</translation>
    </message>
    <message>
        <source>Pause or resume the supplier</source>
        <translation>Jeda atau lanjutkan pemasok</translation>
    </message>
    <message>
        <source>Choose a supplier.</source>
        <translation>Pilih pemasok.</translation>
    </message>
    <message>
        <source>Take the last action back</source>
        <translation>Batalkan tindakan terakhir</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Pemasok</translation>
    </message>
    <message>
        <source>When items are not sold</source>
        <translation>Jam SKU tidak dijual</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Pemasok</translation>
    </message>
    <message>
        <source>Good 1 h</source>
        <translation>Sukses 1 j</translation>
    </message>
    <message>
        <source>Good 24 h</source>
        <translation>Sukses 24 j</translation>
    </message>
    <message>
        <source>95 % in</source>
        <translation>95 % dalam</translation>
    </message>
    <message>
        <source>Bought 24 h</source>
        <translation>Dibeli 24 j</translation>
    </message>
    <message>
        <source>Hanging</source>
        <translation>Menggantung</translation>
    </message>
    <message>
        <source>Balance (Rp)</source>
        <translation>Saldo (Rp)</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Cukup</translation>
    </message>
    <message>
        <source>No supplier yet.</source>
        <translation>Belum ada pemasok.</translation>
    </message>
    <message>
        <source>Resume %1? Orders go there again.</source>
        <translation>Lanjutkan %1? Pesanan kembali dikirim ke sana.</translation>
    </message>
    <message>
        <source>Pause %1? New orders go elsewhere or are refused; what was sent is still asked after. How long? Own words: until somebody resumes it.</source>
        <translation>Jeda %1? Pesanan baru dialihkan atau ditolak; yang sudah terkirim tetap ditanyakan. Berapa lama? Kalimat sendiri: sampai ada yang melanjutkan.</translation>
    </message>
    <message>
        <source>All attempts</source>
        <translation>Semua percobaan</translation>
    </message>
    <message>
        <source>No end yet</source>
        <translation>Belum ada akhir</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Nothing was bought there yet.</source>
        <translation>Belum ada pembelian di sana.</translation>
    </message>
    <message>
        <source>Next list of this page</source>
        <translation>Daftar berikutnya di halaman ini</translation>
    </message>
    <message>
        <source>Test the connection: balance and lists</source>
        <translation>Uji sambungan: saldo dan daftar harga</translation>
    </message>
    <message>
        <source>Order a deposit ticket</source>
        <translation>Pesan tiket deposit</translation>
    </message>
    <message>
        <source>Account and key at the supplier</source>
        <translation>Akun dan kunci di pemasok</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Ringkas</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Percobaan</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>Tanya %1</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::TabbedLists</name>
    <message>
        <source>Next list of this page</source>
        <translation>Daftar berikut di halaman ini</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::TicketDialog</name>
    <message>
        <source>Order the ticket</source>
        <translation>Pesan tiket</translation>
    </message>
    <message>
        <source>Deposit ticket at %1</source>
        <translation>Tiket deposit di %1</translation>
    </message>
    <message>
        <source>As the bank writes it</source>
        <translation>Seperti tertulis di bank</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Owner of the sending account</source>
        <translation>Pemilik rekening pengirim</translation>
    </message>
    <message>
        <source>The supplier answers with the exact amount and the account. Nothing is sent by this.</source>
        <translation>Pemasok menjawab dengan jumlah tepat dan rekeningnya. Ini tidak mengirim uang.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Ticket of %1 at %2</source>
        <translation>Tiket %1 di %2</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::TokenBar</name>
    <message>
        <source>empty</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Hapus saringan %1</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::WalletsPage</name>
    <message>
        <source>Wallet statement</source>
        <translation>Mutasi saldo</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Semua jenis</translation>
    </message>
    <message>
        <source>No entries yet.</source>
        <translation>Belum ada mutasi.</translation>
    </message>
    <message>
        <source>Members&apos; wallets</source>
        <translation>Wallet member</translation>
    </message>
    <message>
        <source>The store&apos;s accounts</source>
        <translation>Akun toko</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Semua akun</translation>
    </message>
    <message>
        <source>Deposits at suppliers</source>
        <translation>Float pemasok</translation>
    </message>
    <message>
        <source>Held by gateways</source>
        <translation>Kas gateway</translation>
    </message>
    <message>
        <source>Banks</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Sales, costs, suspense</source>
        <translation>Penjualan, biaya, titipan</translation>
    </message>
    <message>
        <source>Adjust a wallet…</source>
        <translation>Atur saldo…</translation>
    </message>
</context>
<context>
    <name>reiyan::ui::StatementDialog</name>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>CR / DB</source>
        <translation>CR / DB</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
</context>
</TS>
