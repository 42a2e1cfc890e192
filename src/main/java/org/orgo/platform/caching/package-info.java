/** How caches are filled: never while others wait for the same entry. */
package org.orgo.platform.caching;
