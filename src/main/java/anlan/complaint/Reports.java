package anlan.complaint;

import anlan.platform.database.Scope;
import anlan.platform.security.Ticket;
import java.util.concurrent.Callable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** The open window (举报窗口): anybody reports, follows and adds, and nobody is known, not even who happens to be signed in. */
@Service
public class Reports {

    private final ReportDesk desk;

    Reports(ReportDesk desk) {
        this.desk = desk;
    }

    public Ticket report(Report report) {
        return unknown(() -> desk.receive(report));
    }

    public Followed follow(String number, String word) {
        return unknown(() -> desk.follow(number, word));
    }

    public void say(String number, String word, String words) {
        unknown(() -> {
            desk.say(number, word, words);
            return Boolean.TRUE;
        });
    }

    private static <T> T unknown(Callable<T> deed) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        try {
            return Scope.SYSTEM.within(deed);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
