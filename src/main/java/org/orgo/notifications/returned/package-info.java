/** Tells authors that their mail came back. */
package org.orgo.notifications.returned;
