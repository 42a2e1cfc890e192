package org.orgo.platform.tenancy;

/**
 * Tells the database where the work of a transaction comes from; what is recorded in it gets it
 * from there, whichever code or trigger records it. Empty texts where nothing is known.
 *
 * @param requestId of the HTTP request that is answered
 * @param tokenId of the API token it came with
 * @param address the hash of the client's address, its salt and the address, with spaces between
 * @param traceParent its place in a trace, as W3C Trace Context writes it
 */
public record TransactionOrigin(
    String requestId, String tokenId, String address, String traceParent) {

  /** Of work that no request asked for. */
  public static final TransactionOrigin NONE = new TransactionOrigin("", "", "", "");
}
