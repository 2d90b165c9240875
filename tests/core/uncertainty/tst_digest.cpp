// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/digest.h"

#include "tests/support/checks.h"

using namespace core::uncertainty;

class TestDigest : public QObject {
    Q_OBJECT

private slots:
    void isSha256_data();
    void isSha256();
    void piecesAreTheWhole();
};

void TestDigest::isSha256_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("digest");
    // FIPS 180-4 examples (NIST, Cryptographic Standards and Guidelines: SHA256.pdf), and a million times "a".
    QTest::newRow("nothing") << std::string() << std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << std::string("abc") << std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << std::string("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million") << std::string(1'000'000, 'a')
                               << std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestDigest::isSha256()
{
    QFETCH(std::string, text);
    QFETCH(std::string, digest);
    QCOMPARE(digestOf(text), digest);
}

void TestDigest::piecesAreTheWhole()
{
    const std::string text(300, 'x');
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        Digest digest;
        digest.add(std::string_view(text).substr(0, cut));
        digest.add(std::string_view(text).substr(cut));
        QCOMPARE(digest.text(), digestOf(text));
    }
}

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
