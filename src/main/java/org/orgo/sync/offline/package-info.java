/**
 * The node's own half, which needs no server and no Spring: what it carries, sealed on its disk;
 * operations that are appended and never rows that are final; and the way to the server. It obeys
 * the transition table it was given.
 */
package org.orgo.sync.offline;
