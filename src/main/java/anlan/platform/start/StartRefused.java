package anlan.platform.start;

import org.jspecify.annotations.Nullable;

/** The program cannot start or a command cannot run (无法启动), with the sentence that tells the administrator what to do. */
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
