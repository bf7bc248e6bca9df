package anlan.platform.backup;

import anlan.platform.database.Database;
import anlan.platform.database.DatabaseAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The administrator's words {@code backup FILE} and {@code restore FILE}. */
public final class BackupCommand {

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
        if (restore && Files.exists(data.resolve("database")) && !DatabaseAccess.isExternal()) {
            System.err.println("数据目录 " + data + " 里已有数据库；恢复只能进入空目录，请改 ANLAN_DATA 后再试。");
            return 2;
        }
        try (var access = DatabaseAccess.open(data)) {
            Database database = access.database();
            long start = System.nanoTime();
            long rows = restore
                    ? new Restore(database, data).from(file)
                    : new Backup(database, data).to(file, clock.instant());
            System.out.printf("%s完成：%,d 行，用时 %.1f 秒。%s%n",
                    restore ? "恢复" : "备份", rows, (System.nanoTime() - start) / 1e9, file);
        }
        return 0;
    }
}
