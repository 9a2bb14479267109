package io.asyncache.manage.jmx;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.InvalidAttributeValueException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanConstructorInfo;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import javax.management.MBeanNotificationInfo;
import javax.management.MBeanOperationInfo;
import javax.management.ReflectionException;
import org.jspecify.annotations.Nullable;

/**
 * A bean whose attributes all come from one look at a thing, so that a reader who asks for several gets them of one
 * moment. Written out, since the annotations that would describe a standard bean's attributes are not the JDK's.
 */
final class Bean<S> implements DynamicMBean {

    private final Supplier<@Nullable S> thing;
    private final List<Property<S>> properties;
    private final Consumer<Boolean> enable;
    private final List<Action> actions;
    private final MBeanInfo info;

    Bean(
            String description,
            Supplier<@Nullable S> thing,
            List<Property<S>> properties,
            Consumer<Boolean> enable,
            List<Action> actions) {
        this.thing = thing;
        this.properties = List.copyOf(properties);
        this.enable = enable;
        this.actions = List.copyOf(actions);
        this.info = new MBeanInfo(
                Bean.class.getName(),
                description,
                properties.stream().map(Property::info).toArray(MBeanAttributeInfo[]::new),
                new MBeanConstructorInfo[0],
                actions.stream().map(Action::info).toArray(MBeanOperationInfo[]::new),
                new MBeanNotificationInfo[0]);
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return info;
    }

    @Override
    public @Nullable Object getAttribute(String name) throws AttributeNotFoundException {
        Property<S> property = property(name);
        S now = thing.get();
        if (now == null) {
            throw new AttributeNotFoundException("the cache is no longer there");
        }
        return property.value().apply(now);
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        AttributeList list = new AttributeList();
        S now = thing.get();
        if (now != null) {
            for (String name : names) {
                for (Property<S> property : properties) {
                    if (property.info().getName().equals(name)) {
                        list.add(new Attribute(name, property.value().apply(now)));
                    }
                }
            }
        }
        return list;
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException, InvalidAttributeValueException {
        if (!property(attribute.getName()).info().isWritable()) {
            throw new AttributeNotFoundException(attribute.getName() + " can't be set");
        }
        if (!(attribute.getValue() instanceof Boolean value)) {
            throw new InvalidAttributeValueException(attribute.getName() + " is true or false");
        }
        enable.accept(value);
    }

    @Override
    public AttributeList setAttributes(AttributeList attributes) {
        AttributeList set = new AttributeList();
        for (Attribute attribute : attributes.asList()) {
            try {
                setAttribute(attribute);
                set.add(attribute);
            } catch (AttributeNotFoundException | InvalidAttributeValueException refused) {
                // The contract of the interface: what could not be set is missing from the answer.
            }
        }
        return set;
    }

    @Override
    public @Nullable Object invoke(String name, @Nullable Object @Nullable [] arguments, String @Nullable [] signature)
            throws MBeanException, ReflectionException {
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        for (Action action : actions) {
            if (action.isMeantBy(name, given.length)) {
                return action.perform(given);
            }
        }
        throw new ReflectionException(
                new NoSuchMethodException(name),
                "there is no operation " + name + " with " + given.length + " arguments");
    }

    private Property<S> property(String name) throws AttributeNotFoundException {
        for (Property<S> property : properties) {
            if (property.info().getName().equals(name)) {
                return property;
            }
        }
        throw new AttributeNotFoundException(name);
    }
}
