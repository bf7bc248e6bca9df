package anlan.testing;

import anlan.platform.security.SignedIn;
import java.util.concurrent.Callable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test do something as a signed-in person. */
public final class Acting {

    private Acting() {}

    public static <T> T as(SignedIn person, Callable<T> deed) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return deed.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void run(SignedIn person, Runnable deed) {
        as(person, () -> {
            deed.run();
            return Boolean.TRUE;
        });
    }
}
