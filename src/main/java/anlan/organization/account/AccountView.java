package anlan.organization.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as the administrator sees it (账号一览); no hash is ever in it. */
public record AccountView(
        AccountId id,
        String username,
        String holder,
        @Nullable UUID officer,
        @Nullable UUID enterprise,
        String agencyName,
        String posts,
        boolean disabled,
        boolean mustChange,
        boolean locked,
        @Nullable Instant lastSignIn) {

    public String state() {
        return disabled ? "已停用" : locked ? "锁定中" : mustChange ? "待改密码" : "正常";
    }

    public String tone() {
        return disabled ? "mute" : locked ? "err" : mustChange ? "warn" : "ok";
    }
}
