package anlan.organization.account;

import anlan.organization.NewOfficer;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one administrator where nobody can sign in yet, and prints the one-time password, once. */
@Component
@Profile("!sample & !sample-making & !test")
@Order(30)
class FirstAdministrator implements ApplicationRunner {

    private static final String USERNAME = "admin";

    private final AccountReader accounts;
    private final Accounts opening;
    private final Officers officers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrator(AccountReader accounts, Accounts opening, Officers officers, TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.opening = opening;
        this.officers = officers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(_ -> {
            if (accounts.isEmpty()) {
                open();
            }
        }));
    }

    private void open() {
        var today = LocalDate.now(clock);
        var person = officers.appoint(new NewOfficer("系统管理员", "", "yj", true, today));
        officers.give(person, "yj", Post.ADMINISTRATOR, today);
        var password = opening.open(Accounts.NewAccount.of(person, USERNAME, "系统管理员"));
        System.out.println("""

                首次启动：已建立系统管理员账号，一次性密码只显示这一次，登录后须立即修改。
                  账号：%s
                  密码：%s
                """.formatted(USERNAME, password));
    }
}
