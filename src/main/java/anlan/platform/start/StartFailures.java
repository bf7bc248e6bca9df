package anlan.platform.start;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Why the program could not start (启动失败): says in one sentence why the program could not start, where the cause is the machine's and not the program's. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartFailures implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentence(failure);
        sentence.ifPresent(words -> System.err.println("安澜没有启动：" + words));
        return sentence.isPresent();
    }

    /** The sentence for the administrator, if the cause is one he can do something about. */
    public static Optional<String> sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> known(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof StartRefused) {
            return Optional.of(message);
        }
        if (cause instanceof PortInUseException port) {
            return Optional.of("端口 %d 已被别的程序占用。请停掉那个程序，或换一个端口，例如：ANLAN_PORT=%d bin/run"
                    .formatted(port.getPort(), port.getPort() + 1));
        }
        if (message.contains("No space left on device")) {
            return Optional.of("磁盘已满，请腾出空间后再启动。");
        }
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            return database(sql.getSQLState(), message);
        }
        if (cause instanceof ZipException) {
            return Optional.of("不是完整的备份文件：" + message);
        }
        if (cause instanceof FileSystemException) {
            return Optional.of("文件不能读写：" + message);
        }
        return message.contains("Validate failed") && message.contains("not resolved locally")
                ? Optional.of("数据由更新的版本写成，这个版本的程序不能使用。请换回更新的版本，或用备份恢复到本版本。")
                : Optional.empty();
    }

    private static Optional<String> database(String state, String message) {
        if (state.startsWith("08")) {
            return Optional.of("连不上数据库，请检查 ANLAN_DATABASE_URL 和网络（%s）。".formatted(message));
        }
        return switch (state) {
            case "28P01", "28000" -> Optional.of("数据库不接受口令，请检查 ANLAN_DATABASE_OWNER_PASSWORD 和 ANLAN_DATABASE_APP_PASSWORD（%s）。"
                    .formatted(message));
            case "3D000" -> Optional.of("数据库还没有建立，请按 docs/installation.md 建立（%s）。".formatted(message));
            case "53100" -> Optional.of("数据库所在的磁盘已满，请腾出空间后再启动。");
            default -> Optional.empty();
        };
    }
}
