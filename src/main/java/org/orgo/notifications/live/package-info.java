/**
 * Keeps open pages live. A node tells all nodes through PostgreSQL in whose queues work has
 * changed; each tells the pages of those who hold that role. What is missed costs a reload, so
 * nothing here is kept.
 */
package org.orgo.notifications.live;
