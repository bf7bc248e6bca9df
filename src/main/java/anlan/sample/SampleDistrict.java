package anlan.sample;

import anlan.platform.backup.Restore;
import anlan.platform.database.Database;
import anlan.platform.database.FirstContents;
import anlan.platform.start.WelcomeLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Unfolds the sample district (示例区) at the first start of {@code bin/run}, and says who may sign in. */
@Component
@Profile("sample")
class SampleDistrict implements FirstContents, WelcomeLine {

    private static final List<String> SHOWN = List.of(
            "zhifa1", "weihua", "juzhang", "fazhi", "fagui", "baijie1", "xinxi1", "zhujian1", "jijian", "gongan", "jiancha", "guanli");

    @Override
    public void fill(Database empty, Path data) throws SQLException {
        try (InputStream in = SampleDistrict.class.getResourceAsStream("/sample/district.zip")) {
            if (in == null) {
                return;
            }
            Path file = Files.createTempFile("anlan-sample-", ".zip");
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                new Restore(empty, data).from(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("示例账号（密码均为 " + SamplePeople.PASSWORD + "）：");
        for (var row : SamplePeople.rows()) {
            if (SHOWN.contains(row.get("username"))) {
                lines.add("  %-10s %s（%s）".formatted(row.get("username"), row.get("note"), row.get("name")));
            }
        }
        lines.add("  %-10s %s".formatted("qiye", "企业安全管理员（示例花炮企业）"));
        lines.add("  %-10s %s".formatted("qiye2", "企业安全管理员（有隐患正在整改）"));
        lines.add("  %-10s %s".formatted("qiye3", "企业安全管理员（整改逾期）"));
        return List.copyOf(lines);
    }
}
