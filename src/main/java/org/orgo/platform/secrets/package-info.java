/** Secrets that have to be read again, sealed before they reach the database. */
package org.orgo.platform.secrets;
