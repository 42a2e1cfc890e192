/** Configuration over REST. */
package org.orgo.configuration.api;
