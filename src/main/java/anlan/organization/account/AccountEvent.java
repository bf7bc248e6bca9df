package anlan.organization.account;

import anlan.kernel.Traceable;
import java.time.Instant;

/** What happened to an account (账号变动): every sign-in, failure, lock and change is in the ledger. */
public sealed interface AccountEvent extends Traceable {

    record AccountOpened(AccountId subject, String username, String holder, Instant at) implements AccountEvent {
        @Override
        public String summary() {
            return "开通账号 " + username + "（" + holder + "）";
        }
    }

    record AccountSignedIn(AccountId subject, String username, Instant at) implements AccountEvent {
        @Override
        public String summary() {
            return username + " 登录";
        }
    }

    /** A wrong password, or a right one for a disabled account. */
    record SignInFailed(AccountId subject, String username, String reason, Instant at) implements AccountEvent {
        @Override
        public String summary() {
            return username + " 登录失败：" + reason;
        }
    }

    record AccountLocked(AccountId subject, String username, long minutes, Instant at) implements AccountEvent {
        @Override
        public String summary() {
            return username + " 连续输错密码，锁定 " + minutes + " 分钟";
        }
    }

    record PasswordChanged(AccountId subject, String username, Instant at) implements AccountEvent {
        @Override
        public String summary() {
            return username + " 修改密码";
        }
    }

    record PasswordReset(AccountId subject, String username, Instant at) implements AccountEvent {
        @Override
        public String summary() {
            return "重置 " + username + " 的密码为一次性密码";
        }
    }

    record AccountDisabled(AccountId subject, String username, String reason, Instant at) implements AccountEvent {
        @Override
        public String summary() {
            return "停用账号 " + username + "：" + reason;
        }
    }

    record AccountEnabled(AccountId subject, String username, Instant at) implements AccountEvent {
        @Override
        public String summary() {
            return "恢复账号 " + username;
        }
    }

    record SessionsEnded(AccountId subject, String username, Instant at) implements AccountEvent {
        @Override
        public String summary() {
            return "结束 " + username + " 的全部登录";
        }
    }
}
