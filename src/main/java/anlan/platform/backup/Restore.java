package anlan.platform.backup;

import anlan.platform.database.Database;
import anlan.platform.start.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/** Brings a backup up elsewhere (恢复): the schema of its day, its rows, its files, each file proven by its name. */
public final class Restore {

    private final Database database;
    private final Path data;

    public Restore(Database database, Path data) {
        this.database = database;
        this.data = data;
    }

    /** Refuses what is no backup before anything is touched. */
    static void requireBackup(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            manifest(zip);
        }
    }

    private static Properties manifest(ZipFile zip) throws IOException {
        var manifest = new Properties();
        try (InputStream in = zip.getInputStream(required(zip, "manifest.properties"))) {
            manifest.load(in);
        }
        if (!Backup.FORMAT.equals(manifest.getProperty("format"))) {
            throw new StartRefused("这不是本版本认识的安澜备份文件。");
        }
        return manifest;
    }

    /** The number of rows loaded. Refused where the database already has records. */
    public long from(Path backup) throws IOException, SQLException {
        try (var zip = new ZipFile(backup.toFile())) {
            var manifest = manifest(zip);
            migrate(manifest);
            files(zip);
            return tables(zip, manifest);
        }
    }

    /** The schema as it was: the scripts of that day and no later one; the next start of the program adds the rest. */
    private void migrate(Properties manifest) throws IOException {
        Path scripts = Files.createTempDirectory("anlan-schema-");
        try {
            for (String key : manifest.stringPropertyNames()) {
                if (key.startsWith("migration.")) {
                    script(key.substring("migration.".length()), scripts);
                }
            }
            var flyway = Flyway.configure()
                    .dataSource(database.url(), database.owner().user(), database.owner().password())
                    .defaultSchema("platform")
                    .outOfOrder(true)
                    .locations("filesystem:" + scripts)
                    .load();
            if (flyway.info().applied().length > 0) {
                throw new StartRefused("目标数据库里已有数据，恢复只能进入空的数据目录或空的数据库。");
            }
            flyway.migrate();
        } finally {
            FileSystemUtils.deleteRecursively(scripts);
        }
    }

    private static void script(String name, Path folder) throws IOException {
        try (InputStream in = Restore.class.getResourceAsStream("/db/migration/" + name)) {
            if (in == null) {
                throw new StartRefused("备份由更新的版本写成（含有 " + name + "），请用那个版本的程序恢复。");
            }
            Path target = folder.resolve(name).normalize();
            if (!target.startsWith(folder)) {
                throw new StartRefused("备份文件的清单不正常：" + name);
            }
            Files.createDirectories(target.getParent());
            Files.copy(in, target);
        }
    }

    private long tables(ZipFile zip, Properties manifest) throws IOException, SQLException {
        long rows = 0;
        try (Connection con = Tables.connect(database)) {
            con.setAutoCommit(false);
            List<Tables.Table> tables = Tables.inOrder(con);
            try (var sql = con.createStatement()) {
                sql.execute("truncate " + String.join(", ", tables.stream().map(Tables.Table::name).toList()));
            }
            var copy = con.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables) {
                String columns = manifest.getProperty("columns." + table.name());
                if (columns == null) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(required(zip, "db/" + table.name()))) {
                    rows += copy.copyIn("copy " + table.name() + " (" + columns + ") from stdin", in);
                }
            }
            Tables.advanceNumbers(con);
            con.commit();
        }
        return rows;
    }

    private void files(ZipFile zip) throws IOException {
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            boolean file = entry.getName().startsWith("files/");
            if (!file && !entry.getName().startsWith("ledger/")) {
                continue;
            }
            Path target = data.resolve(entry.getName()).normalize();
            if (!target.startsWith(data)) {
                throw new StartRefused("备份文件里有越出数据目录的名称：" + entry.getName());
            }
            Files.createDirectories(target.getParent());
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, target);
            }
            if (entry.getName().endsWith(".pem")) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            }
            if (file && !hash(target).equals(entry.getName().substring("files/".length()).replace("/", ""))) {
                throw new StartRefused("文件内容与备份时的哈希不一致：" + entry.getName());
            }
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) >= 0; ) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ZipEntry required(ZipFile zip, String name) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new StartRefused("备份文件不完整，缺少 " + name);
        }
        return entry;
    }
}
