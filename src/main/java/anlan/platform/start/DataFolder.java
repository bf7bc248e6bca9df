package anlan.platform.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.util.StringUtils;

/**
 * The data folder (数据目录) in the hands of one program. The operating system takes the lock back when the program
 * dies, however it dies, so that the next start needs no clearing up.
 */
public final class DataFolder implements AutoCloseable {

    private static final long ROOM = 300L << 20;
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** The folder that {@code ANLAN_DATA} names. */
    public static Path named() {
        String data = System.getenv("ANLAN_DATA");
        return Path.of(StringUtils.hasText(data) ? data : "./var").toAbsolutePath().normalize();
    }

    /** Takes the folder, or refuses with a sentence. A program that was just killed is given time to vanish. */
    public static DataFolder take(Path path) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            var taken = tryTake(path);
            if (taken.isPresent()) {
                return taken.get();
            }
            String holder = holder(path);
            if (isAlive(holder) || System.nanoTime() > end) {
                throw new StartRefused("数据目录 %s 正被另一个安澜程序使用（进程号 %s）。同一个数据目录只能由一个程序使用：请先停掉它，或把 ANLAN_DATA 指向别的目录。"
                        .formatted(path, holder.isEmpty() ? "未知" : holder));
            }
            rest();
        }
    }

    /** Takes the folder if no program has it. */
    public static Optional<DataFolder> tryTake(Path path) {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(
                    path.resolve("anlan.lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            if (Files.getFileStore(path).getUsableSpace() < ROOM) {
                channel.close();
                throw new StartRefused("数据目录 %s 所在的磁盘快满了（不足 300 MB），请腾出空间后再启动。".formatted(path));
            }
            return Optional.of(new DataFolder(path, channel));
        } catch (IOException e) {
            throw refusal(path, e);
        }
    }

    private static StartRefused refusal(Path path, IOException e) {
        String why = String.valueOf(e.getMessage());
        return why.contains("No space left")
                ? new StartRefused("数据目录 %s 所在的磁盘已满，请腾出空间后再启动。".formatted(path), e)
                : new StartRefused(("数据目录 %s 不能写入。请检查它是否存在、是否属于运行安澜的用户（当前用户 %s），或把 ANLAN_DATA 指向别的目录。")
                        .formatted(path, System.getProperty("user.name")), e);
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(Path path) {
        try {
            return Files.readString(path.resolve("anlan.lock")).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** A killed program may still be listed as a zombie, or be on its way out, for seconds. */
    private static boolean isAlive(String pid) {
        try {
            String state = pid.isEmpty() ? "" : Files.readString(Path.of("/proc", pid, "stat"));
            return !state.isEmpty() && !state.substring(state.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException gone) {
            return false;
        }
    }

    private static void rest() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("启动被中断");
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartRefused("数据目录 %s 的锁没有放开".formatted(path), e);
        }
    }
}
