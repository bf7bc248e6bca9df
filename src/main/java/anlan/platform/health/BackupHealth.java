package anlan.platform.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the last backup (备份) was finished, by the mark it leaves in the data folder. */
@Component
@Order(5)
class BackupHealth implements HealthLine {

    private static final Duration OLD = Duration.ofDays(7);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Path mark;
    private final Clock clock;

    BackupHealth(@Value("${anlan.data:./var}") String data, Clock clock) {
        this.mark = Path.of(data, "last-backup");
        this.clock = clock;
    }

    @Override
    public Finding look() {
        if (!Files.exists(mark)) {
            return Finding.warn("备份", "还没有备份过，请执行 bin/anlan backup 文件名");
        }
        try {
            var at = Instant.parse(Files.readString(mark).strip());
            var text = "上次备份 " + MINUTE.format(at);
            return Duration.between(at, clock.instant()).compareTo(OLD) > 0
                    ? Finding.warn("备份", text + "，已超过 " + OLD.toDays() + " 天")
                    : Finding.ok("备份", text);
        } catch (IOException | java.time.DateTimeException e) {
            return Finding.warn("备份", "备份记录无法读取");
        }
    }
}
