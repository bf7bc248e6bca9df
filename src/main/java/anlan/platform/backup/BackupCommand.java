package anlan.platform.backup;

import anlan.platform.database.DatabaseAccess;
import anlan.platform.start.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The administrator's words {@code backup FILE} and {@code restore FILE}. */
public final class BackupCommand {

    private static final List<String> PARTS = List.of("database", "files", "ledger");

    private BackupCommand() {}

    /** The exit code. */
    public static int run(List<String> arguments, Path data, Clock clock) throws Exception {
        if (arguments.size() != 2) {
            System.err.println("用法：bin/anlan backup 备份文件.zip   |   bin/anlan restore 备份文件.zip");
            return 2;
        }
        Path file = Path.of(arguments.get(1)).toAbsolutePath();
        boolean restore = arguments.getFirst().equals("restore");
        if (restore && !Files.isReadable(file)) {
            System.err.println("找不到备份文件：" + file);
            return 2;
        }
        if (restore) {
            Restore.requireBackup(file);
            requireEmpty(data);
        }
        long start = System.nanoTime();
        long rows = restore ? restored(file, data) : backedUp(file, data, clock);
        System.out.printf("%s完成：%,d 行，用时 %.1f 秒。%s%n",
                restore ? "恢复" : "备份", rows, (System.nanoTime() - start) / 1e9, file);
        return 0;
    }

    private static long backedUp(Path file, Path data, Clock clock) throws Exception {
        try (var access = DatabaseAccess.open(data)) {
            return new Backup(access.database(), data).to(file, clock.instant());
        }
    }

    private static void requireEmpty(Path data) {
        for (String part : PARTS) {
            if (Files.exists(data.resolve(part))) {
                throw new StartRefused("数据目录 " + data + " 里已有数据（" + part + "）；恢复只能进入空目录，请改 ANLAN_DATA 后再试。");
            }
        }
    }

    /** A restore that fails takes its half away again, so that it can be tried once more. */
    private static long restored(Path file, Path data) throws Exception {
        boolean half = false;
        try (var access = DatabaseAccess.open(data)) {
            if (!access.isAlone()) {
                throw new StartRefused("安澜程序正在使用数据目录 " + data + "，请先停掉它。");
            }
            half = true;
            long rows = new Restore(access.database(), data).from(file);
            half = false;
            return rows;
        } finally {
            for (String part : half ? PARTS : List.<String>of()) {
                FileSystemUtils.deleteRecursively(data.resolve(part));
            }
        }
    }
}
