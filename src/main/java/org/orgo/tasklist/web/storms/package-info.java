/** Controller of the page of a storm of escalations. */
package org.orgo.tasklist.web.storms;
