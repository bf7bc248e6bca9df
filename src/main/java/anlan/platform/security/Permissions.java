package anlan.platform.security;

/** Which post may do which deed (岗位权限): asked by pages for their buttons and again by every facade. */
public interface Permissions {

    boolean may(String deed);

    /** Refuses the deed, in words, to whoever may not do it. */
    void require(String deed);
}
