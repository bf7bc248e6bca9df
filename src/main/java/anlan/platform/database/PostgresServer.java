package anlan.platform.database;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real PostgreSQL server as the embedded default: durable, on loopback only, with generated passwords. It survives
 * the death of the program (the next start finds and uses it) and its own.
 */
public final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final int START_ATTEMPTS = 20;

    private final Path cluster;
    private final PostgresCommand command;
    private final DatabaseSecrets secrets;
    private final boolean durable;
    private int port;
    private boolean wasRunning;

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
            throw new IllegalStateException("内置数据库无法启动：" + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("内置数据库启动被中断", e);
        }
    }

    private void initialize(Path data) throws IOException, InterruptedException {
        if (Files.isDirectory(cluster)) {
            return;
        }
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

    private void launch() throws IOException, InterruptedException, SQLException {
        Optional<Integer> running = runningPort();
        if (running.isPresent()) {
            port = running.get();
            wasRunning = true;
            LOG.info("database found running on port {}", port);
            return;
        }
        for (int attempt = 1; ; attempt++) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
            port = freePort();
            String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                    + (durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
            int code = command.run("pg_ctl", List.of("-D", cluster.toString(), "-w", "-t", "90", "-o", options,
                    "-l", cluster.resolveSibling("database.log").toString(), "start"));
            if (code == 0) {
                LOG.info("database started on port {}", port);
                return;
            }
            if (attempt == START_ATTEMPTS) {
                throw new IOException(command.tail());
            }
            Thread.sleep(750);
        }
    }

    /** The port of a server that really answers; the pid file of a dead one is removed. */
    private Optional<Integer> runningPort() throws IOException, InterruptedException {
        Path pidFile = cluster.resolve("postmaster.pid");
        for (int attempt = 0; attempt < START_ATTEMPTS && Files.exists(pidFile); attempt++) {
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.size() < 4 || !isPostgres(lines.getFirst().strip())) {
                return Optional.empty();
            }
            int found = Integer.parseInt(lines.get(3).strip());
            try (Connection _ = DriverManager.getConnection(url(found, "postgres"), "postgres", secrets.postgres())) {
                return Optional.of(found);
            } catch (SQLException e) {
                LOG.debug("database on port {} does not answer yet", found, e);
                Thread.sleep(750);
            }
        }
        return Optional.empty();
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

    /** Whether the server was already running when it was asked for. */
    boolean wasRunning() {
        return wasRunning;
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
        try {
            command.run("pg_ctl", List.of("-D", cluster.toString(), "-m", "fast", "-w", "-t", "60", "stop"));
        } catch (IOException e) {
            LOG.warn("database could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
