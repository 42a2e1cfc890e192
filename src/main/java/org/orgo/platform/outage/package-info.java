/**
 * What happens when the database dies, is too busy or has no room: how failures are recognised, and
 * a watch that notices it, says so once, and knows when it is back.
 */
package org.orgo.platform.outage;
