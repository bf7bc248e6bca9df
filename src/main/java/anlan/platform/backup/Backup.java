package anlan.platform.backup;

import anlan.platform.database.Database;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Properties;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes one file that holds everything (备份) and that only its owner can read: every table as of one moment, then the files. Files are only ever added
 * and are on the disk before their rows, so the files copied after that moment are never too few.
 */
public final class Backup {

    static final String FORMAT = "1";

    private final Database database;
    private final Path data;

    public Backup(Database database, Path data) {
        this.database = database;
        this.data = data;
    }

    /** The number of rows written; the target appears only when it is whole. */
    public long to(Path target, Instant now) throws IOException, SQLException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        long rows;
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 20);
                var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            // the signed heads first: none may be newer than the entries beside it
            folder(zip, "ledger");
            rows = tables(zip, now);
            folder(zip, "files");
        }
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(data.resolve("last-backup"), now.toString());
        return rows;
    }

    private long tables(ZipOutputStream zip, Instant now) throws IOException, SQLException {
        try (Connection con = Tables.connect(database)) {
            con.setAutoCommit(false);
            con.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            con.setReadOnly(true);
            var copy = con.unwrap(PGConnection.class).getCopyAPI();
            var manifest = new Properties();
            manifest.setProperty("format", FORMAT);
            manifest.setProperty("made", now.toString());
            Tables.migrations(con).forEach((script, checksum) -> manifest.setProperty("migration." + script, checksum));
            long rows = 0;
            for (var table : Tables.inOrder(con)) {
                zip.putNextEntry(new ZipEntry("db/" + table.name()));
                long copied = copy.copyOut("copy " + table.copyTarget() + " to stdout", zip);
                zip.closeEntry();
                manifest.setProperty("columns." + table.name(), table.columns());
                manifest.setProperty("rows." + table.name(), Long.toString(copied));
                rows += copied;
            }
            zip.putNextEntry(new ZipEntry("manifest.properties"));
            manifest.store(zip, "anlan");
            zip.closeEntry();
            con.rollback();
            return rows;
        }
    }

    private void folder(ZipOutputStream zip, String folder) throws IOException {
        Path root = data.resolve(folder);
        if (!Files.isDirectory(root)) {
            return;
        }
        zip.setLevel(Deflater.NO_COMPRESSION);
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes what) throws IOException {
                if (what.isRegularFile() && !path.toString().endsWith(".part")) {
                    zip.putNextEntry(new ZipEntry(data.relativize(path).toString()));
                    Files.copy(path, zip);
                    zip.closeEntry();
                }
                return FileVisitResult.CONTINUE;
            }

            /** A file that is still coming in may be finished and gone the next moment. */
            @Override
            public FileVisitResult visitFileFailed(Path path, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw why;
            }
        });
        zip.setLevel(Deflater.BEST_SPEED);
    }
}
