package anlan.kernel;

/** A deed after which its subject is no longer hidden (解密), for example the arrival of an unannounced visit. */
public interface Unsealing extends Traceable {}
