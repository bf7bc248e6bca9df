package anlan.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint in the words of the officer (转述): what others see of it, without the person and the original words.
 *
 * @param fatal somebody died
 */
public record Restatement(String summary, String place, @Nullable UUID enterprise, String enterpriseName, boolean fatal) {}
