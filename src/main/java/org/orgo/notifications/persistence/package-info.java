/** Statements on notices, outgoing mail and broadcasts. */
package org.orgo.notifications.persistence;
