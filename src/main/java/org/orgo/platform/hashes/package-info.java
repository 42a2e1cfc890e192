/** Hashes, computed in one way. */
package org.orgo.platform.hashes;
