/**
 * What every chain of requests needs and the framework lacks: whom to believe about where a request
 * comes from, cookies for HTTPS only, bodies that can be read twice.
 */
package org.orgo.platform.http;
