/** What every chain of requests needs and the framework lacks. */
package org.orgo.platform.http;
