package anlan.platform.document.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A blank of a paper that must be filled (必填项), with the name that stands on the paper. A component without this mark
 * may stay empty and is then struck.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Filled {

    /** The Chinese name of the blank. */
    String value();

    /** How many entries a list needs; two for the officers of a served paper. */
    int atLeast() default 1;
}
