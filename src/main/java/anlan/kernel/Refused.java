package anlan.kernel;

import org.jspecify.annotations.Nullable;

/**
 * An act that may not be done (不予办理): the Chinese sentence the officer reads, the provision it rests on where
 * there is one, and the field of the form it belongs to where there is one. Code names the provision by the key of its
 * rule, as {@code law:site-record}; module law puts it into words, as they stand that day, when the refusal leaves a facade.
 */
public final class Refused extends RuntimeException {

    private final @Nullable String provision;
    private final @Nullable String field;

    public Refused(String sentence) {
        this(sentence, null, null);
    }

    public Refused(String sentence, @Nullable String provision) {
        this(sentence, provision, null);
    }

    private Refused(String sentence, @Nullable String provision, @Nullable String field) {
        super(sentence, null, false, false);
        this.provision = provision;
        this.field = field;
    }

    /** The same refusal, shown beside this field of the form. */
    public Refused at(String fieldName) {
        return new Refused(getMessage(), provision, fieldName);
    }

    /** The same refusal with what it rests on in words; null where nothing held the rule that day. */
    public Refused citing(@Nullable String words) {
        return new Refused(getMessage(), words, field);
    }

    public @Nullable String provision() {
        return provision;
    }

    public @Nullable String field() {
        return field;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
