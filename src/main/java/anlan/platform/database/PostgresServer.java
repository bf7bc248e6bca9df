package anlan.platform.database;

import anlan.platform.start.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The real PostgreSQL server as the embedded default: durable, on loopback only, with generated passwords. It survives
 * the death of the program (the next start finds and uses it) and its own.
 */
public final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final int START_ATTEMPTS = 40;
    private static final int WAITING_ATTEMPTS = 400;
    private static final int PAUSE_MILLIS = 300;
    private static final int WATCH_MILLIS = 1000;

    private static final Pattern LEFTOVER = Pattern.compile("database-part-.*|pw.*\\.part");

    private final Path cluster;
    private final PostgresCommand command;
    private final DatabaseSecrets secrets;
    private final boolean durable;
    private volatile int port;
    private volatile boolean stopping;

    private PostgresServer(Path data, boolean durable) throws IOException {
        this.cluster = data.resolve("database");
        this.command = new PostgresCommand(PostgresBinaries.unpack(data), data.resolve("database.log"));
        this.secrets = DatabaseSecrets.in(data);
        this.durable = durable;
    }

    /** Starts the server of this data folder, or finds it running. */
    public static PostgresServer start(Path data, boolean durable) {
        try {
            var server = new PostgresServer(data.toAbsolutePath(), durable);
            server.initialize(data.toAbsolutePath());
            server.launch();
            return server;
        } catch (IOException | SQLException e) {
            throw refusal(data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("内置数据库启动被中断", e);
        }
    }

    /** The server that another program of this data folder has running, or is about to. */
    static PostgresServer find(Path data) {
        try {
            var server = new PostgresServer(data.toAbsolutePath(), true);
            for (int attempt = 0; attempt < WAITING_ATTEMPTS; attempt++) {
                var running = server.runningPort();
                if (running.isPresent()) {
                    server.port = running.get();
                    return server;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            throw new StartRefused("安澜程序正在使用数据目录 " + data + "，但它的数据库没有应答。");
        } catch (IOException e) {
            throw refusal(data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("被中断", e);
        }
    }

    private static StartRefused refusal(Path data, Exception e) {
        return String.valueOf(e.getMessage()).contains("No space left")
                ? new StartRefused("数据目录 " + data + " 所在的磁盘已满，请腾出空间后再启动。", e)
                : new StartRefused("内置数据库无法启动，详见 " + data.resolve("database.log") + "。\n" + e.getMessage(), e);
    }

    private void initialize(Path data) throws IOException, InterruptedException {
        if (Files.isDirectory(cluster)) {
            return;
        }
        clearLeftovers(data);
        Path part = Files.createTempDirectory(data, "database-part-");
        Path password = Files.createTempFile(data, "pw", ".part");
        Files.writeString(password, secrets.postgres());
        try {
            command.require("initdb", List.of(
                    "-D", part.toString(), "-U", "postgres", "--pwfile=" + password, "--auth=scram-sha-256",
                    "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                    "--data-checksums", durable ? "--sync-method=fsync" : "--no-sync"));
        } finally {
            Files.delete(password);
        }
        Files.writeString(part.resolve("anlan.conf"), PostgresTuning.forThisMachine());
        Files.writeString(part.resolve("postgresql.conf"), "\ninclude 'anlan.conf'\n",
                java.nio.file.StandardOpenOption.APPEND);
        Files.move(part, cluster);
    }

    /** A first start that was broken off leaves its half behind. */
    private static void clearLeftovers(Path data) throws IOException {
        try (var paths = Files.list(data)) {
            for (Path path : (Iterable<Path>) paths.filter(p -> LEFTOVER.matcher(p.getFileName().toString()).matches())::iterator) {
                FileSystemUtils.deleteRecursively(path);
            }
        }
    }

    private void launch() throws IOException, InterruptedException, SQLException {
        Optional<Integer> running = runningPort();
        if (running.isPresent()) {
            port = running.get();
            LOG.info("database found running on port {}", port);
            return;
        }
        for (int attempt = 1; ; attempt++) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
            port = port == 0 ? freePort() : port;
            String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                    + (durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
            int code = command.run("pg_ctl", List.of("-D", cluster.toString(), "-w", "-t", "600", "-o", options,
                    "-l", cluster.resolveSibling("database.log").toString(), "start"));
            if (code == 0) {
                LOG.info("database started on port {}", port);
                return;
            }
            if (attempt == START_ATTEMPTS) {
                throw new IOException(command.tail());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /**
     * The port of a server that really answers. One that is still reading its log after a fall is waited for; a dead one
     * may be listed by the operating system a while longer.
     */
    private Optional<Integer> runningPort() throws IOException, InterruptedException {
        Path pidFile = cluster.resolve("postmaster.pid");
        for (int attempt = 0; attempt < WAITING_ATTEMPTS && Files.exists(pidFile); attempt++) {
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.isEmpty() || !isPostgres(lines.getFirst().strip())) {
                break;
            }
            if (lines.size() >= 4) {
                int found = Integer.parseInt(lines.get(3).strip());
                try (Connection _ = DriverManager.getConnection(url(found, "postgres"), "postgres", secrets.postgres())) {
                    return Optional.of(found);
                } catch (SQLException e) {
                    LOG.debug("database on port {} does not answer yet", found, e);
                    if ("28P01".equals(e.getSQLState())) {
                        break;
                    }
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return Optional.empty();
    }

    /** Starts the server again, on the same port, should it die under the running program. */
    void keepRunning() {
        Thread.ofPlatform().name("database-watch").daemon().start(() -> {
            while (!stopping) {
                try {
                    Thread.sleep(WATCH_MILLIS);
                    if (!stopping && isDead()) {
                        LOG.warn("database has died and is started again");
                        launch();
                    }
                } catch (InterruptedException e) {
                    return;
                } catch (IOException | SQLException e) {
                    LOG.error("database could not be started again", e);
                }
            }
        });
    }

    private boolean isDead() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return true;
        }
        List<String> lines = Files.readAllLines(pidFile);
        return !lines.isEmpty() && !isPostgres(lines.getFirst().strip());
    }

    private static boolean isPostgres(String pid) throws IOException {
        Path stat = Path.of("/proc", pid, "stat");
        if (!Files.exists(stat)) {
            return false;
        }
        String line = Files.readString(stat);
        return line.contains("(postgres)") && !line.contains("(postgres) Z");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String url(String database) {
        return url(port, database);
    }

    DatabaseSecrets secrets() {
        return secrets;
    }

    /** A connection of the superuser, for roles and extensions only. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", secrets.postgres());
    }

    /** Stops the server in good order; open transactions are rolled back. */
    public void stop() {
        stopping = true;
        try {
            command.run("pg_ctl", List.of("-D", cluster.toString(), "-m", "fast", "-w", "-t", "60", "stop"));
        } catch (IOException e) {
            LOG.warn("database could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
