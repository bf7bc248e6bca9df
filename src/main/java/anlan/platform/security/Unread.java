package anlan.platform.security;

/** Counts what waits for a person (待办条数), for the bell on every page. */
public interface Unread {

    int of(SignedIn person);
}
