#include "services/http/http_listener.h"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <microhttpd.h>

namespace reiyan::http {
namespace {

using Clock = std::chrono::steady_clock;

/// One request while it comes in.
struct Request {
    Incoming incoming;
    bool tooLarge = false;
};

MHD_Result takeHeader(void *into, MHD_ValueKind /*kind*/, const char *name, const char *value)
{
    static_cast<Incoming *>(into)->headers.insert(QByteArray(name).toLower(), QByteArray(value));
    return MHD_YES;
}

MHD_Result respond(MHD_Connection *connection, const Answer &answer)
{
    MHD_Response *response = MHD_create_response_from_buffer(
        static_cast<size_t>(answer.body.size()), const_cast<char *>(answer.body.constData()),
        MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, answer.contentType.constData());
    MHD_add_response_header(response, "X-Content-Type-Options", "nosniff");
    const MHD_Result queued =
        MHD_queue_response(connection, static_cast<unsigned int>(answer.status), response);
    MHD_destroy_response(response);
    return queued;
}

} // namespace

struct Listener::Server {
    Options options;
    Handler handler;
    MHD_Daemon *daemon = nullptr;

    /// When each open connection began its request: libmicrohttpd only limits silence, and who
    /// sends a byte every few seconds is never silent.
    std::mutex mutex;
    std::condition_variable wake;
    QHash<MHD_Connection *, std::pair<int, Clock::time_point>> began;
    bool stopping = false;
    std::thread sweeper;

    // NOLINTNEXTLINE(readability-function-size): the library's own signature
    static MHD_Result accept(void *self, MHD_Connection *connection, const char *path,
                             const char *method, const char * /*version*/, const char *bytes,
                             size_t *size, void **state)
    {
        return static_cast<Server *>(self)->take(connection, path, method, {bytes, size}, state);
    }

    struct Upload {
        const char *bytes;
        size_t *size;
    };

    MHD_Result take(MHD_Connection *connection, const char *path, const char *method,
                    const Upload &upload, void **state) const
    {
        if (!*state) {
            auto request = std::make_unique<Request>();
            request->incoming.method = method;
            request->incoming.path = path;
            MHD_get_connection_values(connection, MHD_HEADER_KIND, takeHeader, &request->incoming);
            const bool announced = request->incoming.headers.value("content-length").toLongLong()
                                   > options.largestBody;
            *state = request.release();
            return announced ? respond(connection, {413, "too large"}) : MHD_YES;
        }
        auto *request = static_cast<Request *>(*state);
        if (*upload.size > 0) {
            const auto more = static_cast<qsizetype>(*upload.size);
            *upload.size = 0;
            // An answer cannot be given before the end: a body that hid its size is cut.
            if (request->incoming.body.size() + more > options.largestBody)
                return MHD_NO;
            request->incoming.body.append(upload.bytes, more);
            return MHD_YES;
        }
        return respond(connection, handler(request->incoming));
    }

    static void completed(void *self, MHD_Connection *connection, void **state,
                          MHD_RequestTerminationCode /*how*/)
    {
        const std::unique_ptr<Request> request(static_cast<Request *>(*state));
        *state = nullptr;
        auto *server = static_cast<Server *>(self);
        const std::lock_guard lock(server->mutex);
        const auto found = server->began.find(connection);
        if (found != server->began.end())
            found->second = Clock::now();
    }

    static void connected(void *self, MHD_Connection *connection, void ** /*state*/,
                          MHD_ConnectionNotificationCode what)
    {
        auto *server = static_cast<Server *>(self);
        const std::lock_guard lock(server->mutex);
        if (what == MHD_CONNECTION_NOTIFY_CLOSED) {
            server->began.remove(connection);
            return;
        }
        const MHD_ConnectionInfo *info =
            MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
        if (info)
            server->began.insert(connection, {info->connect_fd, Clock::now()});
    }

    /// Ends what took too long. The socket stays the library's, which sees the end and closes it.
    void sweep()
    {
        const auto limit = std::chrono::milliseconds(options.requestMs);
        std::unique_lock lock(mutex);
        while (!wake.wait_for(lock, limit / 4, [this] { return stopping; })) {
            const auto now = Clock::now();
            for (const auto &[socket, since] : std::as_const(began)) {
                if (now - since > limit)
                    ::shutdown(socket, SHUT_RDWR);
            }
        }
    }

    [[nodiscard]] bool start()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(options.port);
        address.sin_addr.s_addr = htonl(options.address.toIPv4Address());
        const auto silence = static_cast<unsigned int>(options.requestMs / 1000 + 1);
        daemon = MHD_start_daemon(
            MHD_USE_AUTO | MHD_USE_INTERNAL_POLLING_THREAD, options.port, nullptr, nullptr, accept,
            this, MHD_OPTION_SOCK_ADDR, &address, MHD_OPTION_THREAD_POOL_SIZE,
            static_cast<unsigned int>(options.threads), MHD_OPTION_CONNECTION_LIMIT,
            static_cast<unsigned int>(options.connections), MHD_OPTION_PER_IP_CONNECTION_LIMIT,
            static_cast<unsigned int>(options.connectionsPerAddress),
            MHD_OPTION_CONNECTION_MEMORY_LIMIT, options.largestHead, MHD_OPTION_CONNECTION_TIMEOUT,
            silence, MHD_OPTION_NOTIFY_COMPLETED, completed, this, MHD_OPTION_NOTIFY_CONNECTION,
            connected, this, MHD_OPTION_END);
        if (!daemon)
            return false;
        sweeper = std::thread([this] { sweep(); });
        return true;
    }

    Server(const Options &wanted, Handler handle)
        : options(wanted)
        , handler(std::move(handle))
    {}
    Q_DISABLE_COPY_MOVE(Server)

    ~Server()
    {
        if (!daemon)
            return;
        {
            const std::lock_guard lock(mutex);
            stopping = true;
        }
        wake.notify_all();
        sweeper.join();
        MHD_stop_daemon(daemon);
    }
};

Listener::Listener(std::unique_ptr<Server> server)
    : m_server(std::move(server))
{}

Listener::~Listener() = default;

Result<std::unique_ptr<Listener>> Listener::open(const Options &options, Handler handler)
{
    const QString where = options.address.toString() + u':' + QString::number(options.port);
    if (!options.address.isLoopback() && !options.mayBePublic)
        return Error{ErrorKind::Invalid, "listen.public", {}, {where}};
    auto server = std::make_unique<Server>(options, std::move(handler));
    if (options.address.protocol() != QAbstractSocket::IPv4Protocol || !server->start())
        return Error{ErrorKind::Invalid, "listen.failed", {}, {where}};
    return std::unique_ptr<Listener>(new Listener(std::move(server)));
}

quint16 Listener::port() const
{
    const MHD_DaemonInfo *info = MHD_get_daemon_info(m_server->daemon, MHD_DAEMON_INFO_BIND_PORT);
    return info ? info->port : 0;
}

} // namespace reiyan::http
