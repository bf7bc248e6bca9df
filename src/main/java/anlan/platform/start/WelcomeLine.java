package anlan.platform.start;

import java.util.List;

/** Something the administrator should read when the platform is ready (启动提示): the sample accounts, for one. */
@FunctionalInterface
public interface WelcomeLine {

    List<String> lines();
}
