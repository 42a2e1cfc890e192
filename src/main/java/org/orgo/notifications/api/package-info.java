/** Notices over REST. */
package org.orgo.notifications.api;
