#include "services/secrets/keychain.h"

#include <QPromise>
#include <qt6keychain/keychain.h>

#include <memory>

namespace reiyan::secrets {
namespace {

Error errorOf(const QKeychain::Job &job, const QString &name)
{
    if (job.error() == QKeychain::EntryNotFound)
        return {ErrorKind::NotFound, "provider.no_key", job.errorString(), {name}};
    return {ErrorKind::Offline, "secret.no_keychain", job.errorString(), {job.errorString()}};
}

/// Starts a job of the keychain; `answer` reads it when it has ended.
template <typename T, typename Job>
QFuture<Result<T>> run(Job *job, Result<T> (*answer)(const Job &))
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    job->setAutoDelete(true);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, answer] {
        promise->addResult(answer(*job));
        promise->finish();
    });
    QFuture<Result<T>> future = promise->future();
    job->start();
    return future;
}

template <typename Job>
Result<void> done(const Job &job)
{
    return job.error() == QKeychain::NoError ? Result<void>()
                                             : Result<void>(errorOf(job, job.key()));
}

} // namespace

Keychain::Keychain(QString service)
    : m_service(std::move(service))
{}

QFuture<Result<QByteArray>> Keychain::read(const QString &name) const
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(name);
    return run<QByteArray, QKeychain::ReadPasswordJob>(
        job, [](const QKeychain::ReadPasswordJob &read) -> Result<QByteArray> {
            if (read.error() != QKeychain::NoError)
                return errorOf(read, read.key());
            return read.binaryData();
        });
}

QFuture<Result<void>> Keychain::write(const QString &name, const QByteArray &secret) const
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(name);
    job->setBinaryData(secret);
    return run<void, QKeychain::WritePasswordJob>(job, done<QKeychain::WritePasswordJob>);
}

QFuture<Result<void>> Keychain::remove(const QString &name) const
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(name);
    return run<void, QKeychain::DeletePasswordJob>(job, done<QKeychain::DeletePasswordJob>);
}

} // namespace reiyan::secrets
