// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/database.h"

#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <utility>

namespace core::workspace {

namespace {

// Primary result codes of SQLite (sqlite3.h); the extended ones keep them in their low byte.
enum SqliteCode {
    kPermission = 3,
    kBusy = 5,
    kTableLocked = 6,
    kReadOnly = 8,
    kInputOutput = 10,
    kCorrupt = 11,
    kFull = 13,
    kCannotOpen = 14,
    kNotADatabase = 26
};
// An I/O error while the index of the log grows: in practice no room left.
constexpr int kSharedMemorySize = 10 | (19 << 8);

Error errorOf(const QSqlError& error, const QString& file)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    if (isNumber && code == kSharedMemorySize)
        return sentence(ErrorKind::DiskFull, "There is no room left on the disk of \"%1\"; the last change was not stored.",
                        {file}, file);
    switch (isNumber ? code & 0xff : 0) {
    case kFull:
        return sentence(ErrorKind::DiskFull, "There is no room left on the disk of \"%1\"; the last change was not stored.",
                        {file}, file);
    case kBusy:
    case kTableLocked:
        return sentence(ErrorKind::Locked, "\"%1\" is in use by another program; try again when it has finished.", {file}, file);
    case kReadOnly:
    case kPermission:
        return sentence(ErrorKind::ReadOnly, "\"%1\" can only be read; save a copy elsewhere to change it.", {file}, file);
    case kCorrupt:
    case kNotADatabase:
        return sentence(ErrorKind::Damaged, "\"%1\" is damaged or is not a workspace; open a copy of it or another workspace.",
                        {file}, file);
    case kCannotOpen:
        return sentence(ErrorKind::UnreadableFile,
                        "\"%1\" cannot be opened; check that the folder exists and that you may read it.", {file}, file);
    case kInputOutput:
        return sentence(ErrorKind::UnwritableFile, "Reading or writing \"%1\" failed; check the disk or the network drive.",
                        {file}, file);
    default:
        return sentence(ErrorKind::Internal, "The workspace \"%1\" did not take a command: %2", {file, error.text().trimmed()},
                        file);
    }
}

tl::unexpected<Error> failure(const QSqlError& error, const QString& file)
{
    return tl::make_unexpected(errorOf(error, file));
}

} // namespace

Error sentence(ErrorKind kind, const char* pattern, std::initializer_list<QString> arguments, const QString& file)
{
    Error error;
    error.kind = kind;
    // One pass, so that a "%2" inside a file name stays as it is.
    const QString text = QString::fromUtf8(pattern);
    QString message;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isMark = text[i] == u'%' && i + 1 < text.size() && text[i + 1] >= u'1' && text[i + 1] <= u'9';
        const auto index = isMark ? static_cast<std::size_t>(text[i + 1].unicode() - u'1') : arguments.size();
        if (index < arguments.size()) {
            message += arguments.begin()[index];
            ++i;
        } else {
            message += text[i];
        }
    }
    error.message = message.toStdString();
    for (const auto& argument : arguments)
        error.arguments.push_back(argument.toStdString());
    error.where.file = file.toStdString();
    return error;
}

Statement::Statement(QSqlQuery query, QString file, bool prepared)
    : m_query(std::move(query))
    , m_file(std::move(file))
    , m_prepared(prepared)
{
}

Statement& Statement::bind(const QString& text)
{
    // Qt SQL takes a null string for NULL.
    m_query.addBindValue(text.isNull() ? QStringLiteral("") : text);
    return *this;
}

Statement& Statement::bind(qint64 number)
{
    m_query.addBindValue(number);
    return *this;
}

Statement& Statement::bind(int number)
{
    m_query.addBindValue(number);
    return *this;
}

Statement& Statement::bind(const QByteArray& bytes)
{
    m_query.addBindValue(bytes.isNull() ? QByteArray("") : bytes, QSql::In | QSql::Binary);
    return *this;
}

Statement& Statement::bindNull()
{
    m_query.addBindValue(QVariant(QMetaType::fromType<QString>()));
    return *this;
}

Result<void> Statement::run()
{
    if (!m_prepared || !m_query.exec())
        return failure(m_query.lastError(), m_file);
    return {};
}

Result<bool> Statement::first()
{
    if (auto ran = run(); !ran)
        return tl::make_unexpected(ran.error());
    return next();
}

Result<bool> Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return failure(m_query.lastError(), m_file);
    return false;
}

QByteArray Statement::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

QString Statement::text(int column) const
{
    return m_query.value(column).toString();
}

qint64 Statement::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

bool Statement::isNull(int column) const
{
    return m_query.isNull(column);
}

int Statement::rowsChanged() const
{
    return m_query.numRowsAffected();
}

Result<Transaction> Transaction::begin(Database& database)
{
    auto connection = database.connection();
    if (!connection.transaction())
        return failure(connection.lastError(), database.path());
    return Transaction(database);
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_state == State::Open);
    auto connection = m_database->connection();
    if (!connection.commit()) {
        auto error = failure(connection.lastError(), m_database->path());
        connection.rollback();
        m_state = State::RolledBack;
        return error;
    }
    m_state = State::Committed;
    return {};
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(other.m_database)
    , m_state(std::exchange(other.m_state, State::MovedFrom))
{
}

Transaction::~Transaction()
{
    // Where the database has rolled back by itself (disk full), a second rollback is refused, which is as good.
    if (m_state == State::Open)
        m_database->connection().rollback();
}

Result<Database> Database::open(const QString& path, Mode mode)
{
    Database database;
    database.m_path = path;
    database.m_connectionName = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database.m_connectionName);
    if (!connection.isValid()) {
        return tl::make_unexpected(sentence(
            ErrorKind::Internal, "The database driver for SQLite is missing; install the package libqt6sql6-sqlite.", {}, path));
    }
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=3000");
    QString name = path;
    if (mode != Mode::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (mode == Mode::ReadImmutable) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        name = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) + QStringLiteral("?immutable=1");
    }
    connection.setConnectOptions(options);
    connection.setDatabaseName(name);
    if (!connection.open())
        return failure(connection.lastError(), path);

    // NORMAL: a commit is safe when the program is killed; flush() makes it safe against a power cut as well, once the hand
    // rests. FULL would wait for the disk at every step of a drag, and so would moving the log into the file each 1000 pages;
    // at 64 MiB that is only a net below flush().
    const auto pragmas = mode == Mode::ReadWrite
        ? QStringList{QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=NORMAL"),
                      QStringLiteral("PRAGMA wal_autocheckpoint=16384"), QStringLiteral("PRAGMA foreign_keys=ON"),
                      QStringLiteral("PRAGMA trusted_schema=OFF")}
        : QStringList{QStringLiteral("PRAGMA trusted_schema=OFF")};
    for (const auto& pragma : pragmas) {
        if (auto done = database.run(pragma); !done)
            return tl::make_unexpected(done.error());
    }
    return database;
}

Database::Database(Database&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_connectionName(std::exchange(other.m_connectionName, {}))
{
}

Database& Database::operator=(Database&& other) noexcept
{
    if (this != &other) {
        close();
        m_path = std::move(other.m_path);
        m_connectionName = std::exchange(other.m_connectionName, {});
    }
    return *this;
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (m_connectionName.isEmpty())
        return;
    connection().close();
    QSqlDatabase::removeDatabase(m_connectionName);
    m_connectionName.clear();
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

Statement Database::prepare(const QString& sql)
{
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    const bool prepared = query.prepare(sql);
    return Statement(std::move(query), m_path, prepared);
}

Result<void> Database::run(const QString& sql)
{
    return prepare(sql).run();
}

Result<bool> Database::hasTable(const QString& name)
{
    // Reads the schema, so that a file that is no database is found out here.
    if (auto read = run(QStringLiteral("SELECT COUNT(*) FROM sqlite_master")); !read)
        return tl::make_unexpected(read.error());
    return connection().tables().contains(name);
}

Result<void> Database::check()
{
    auto quick = prepare(QStringLiteral("PRAGMA quick_check(1)"));
    if (auto ran = quick.run(); !ran)
        return ran;
    const auto row = quick.next();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row || quick.text(0) != QStringLiteral("ok"))
        return tl::make_unexpected(sentence(ErrorKind::Damaged,
                                            "\"%1\" is damaged or is not a workspace; open a copy of it or another workspace.",
                                            {m_path}, m_path));

    auto keys = prepare(QStringLiteral("PRAGMA foreign_key_check"));
    if (auto ran = keys.run(); !ran)
        return ran;
    const auto broken = keys.next();
    if (!broken)
        return tl::make_unexpected(broken.error());
    if (*broken)
        return tl::make_unexpected(sentence(ErrorKind::Damaged,
                                            "\"%1\" is damaged or is not a workspace; open a copy of it or another workspace.",
                                            {m_path}, m_path));
    return {};
}

Result<void> Database::copyTo(const QString& path)
{
    auto statement = prepare(QStringLiteral("VACUUM INTO ?"));
    statement.bind(path);
    return statement.run();
}

Result<void> Database::flush()
{
    auto statement = prepare(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
    if (auto ran = statement.run(); !ran)
        return ran;
    const auto row = statement.next();
    if (!row)
        return tl::make_unexpected(row.error());
    return {};
}

Result<void> Database::limitPages(int pages)
{
    return run(QStringLiteral("PRAGMA max_page_count=%1").arg(pages));
}

} // namespace core::workspace
