package io.asyncache.selector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorSyntaxTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                      | 0  | a selector is empty: write type.method(parameters), as com.acme.UserService.find*(..)
            a.X.f                   | 5  | the parameters are missing: write 'a.X.f(..)' for any, 'a.X.f()' for none
            a.X.f(int               | 9  | the ')' after the parameters is missing
            a.X.f)(                 | 7  | the ')' after the parameters is missing
            a.X.f() throws Y        | 8  | a selector ends with ')', found 'throws Y' after it
            f(int)                  | 0  | the type is missing before the method 'f': write it in full, as com.acme.UserService.f
            (int)                   | 0  | the type and the method are missing before the parameters
            void (int)              | 0  | the type is missing before the method 'void': write it in full, as com.acme.UserService.void
            .f()                    | 0  | the type is missing before the method
            a.X.()                  | 4  | the method's name is missing after the type
            a..f()                  | 2  | the type's name is missing after 'a.': write '*' for every type there
            a...X.f()               | 1  | names are separated by '.', or by '..' for any number of packages
            .a.X.f()                | 0  | names are separated by '.', or by '..' for any number of packages
            +.f()                   | 0  | a type's name is missing
            a.X.new(..)             | 4  | constructors are never cached
            a.X.<init>(..)          | 4  | constructors and static initializers are never cached
            a.X#f()                 | 3  | found '#': write '.' between packages, type and method
            a.X::f()                | 3  | found ':': write '.' between packages, type and method
            a/X.f()                 | 1  | found '/': write '.' between packages, type and method
            public void a.X.f()     | 0  | 'public' is a modifier, which selectors leave out: begin with the return type or the type
            void x a.X.f()          | 7  | 'a.X.f' is one word too many: write [@annotation] [return-type] type.method(parameters)
            @A @B a.X.f()           | 3  | a selector has one annotation at most
            @ a.X.f()               | 1  | the annotation's name is missing after '@'
            @A(1) a.X.f()           | 6  | a selector ends with ')', found 'a.X.f()' after it
            @A.f()                  | 4  | the type and the method are missing before the parameters
            a.X.f(List<String>)     | 10 | class files know no type arguments: write '*.List' without '<...>'
            a.X.f(java.util.Map<String, int[]>) | 19 | class files know no type arguments: write 'java.util.Map' without '<...>'
            a.X.f(int id)           | 6  | 'int id': write the parameter's type alone, without name, annotation or space
            a.X.f(final int)        | 6  | 'final int': write the parameter's type alone, without name, annotation or space
            a.X.f(int [])           | 6  | 'int []': write the parameter's type alone, without name, annotation or space
            a.X.f(int,)             | 10 | a parameter's type is missing
            a.X.f(,int)             | 6  | a parameter's type is missing
            a.X.f(int,  , int)      | 12 | a parameter's type is missing
            a.X.f(void)             | 6  | no parameter is void: write '()' for a method without parameters
            a.X.f(void[])           | 6  | there are no arrays of void
            a.X.f(...)              | 6  | '...' has no type before it: '..' stands for any number of parameters
            a.X.f(int..., long)     | 6  | only the last parameter can be variable, found 'int...' before others
            a.X.f([])               | 6  | found '[': arrays are written int[] or String[][], and only in parameters and return types
            a.X[].f()               | 3  | found '[': arrays are written int[] or String[][], and only in parameters and return types
            a.X.f(b.Y+)             | 9  | found '+': it stands only between the declaring type and the method's '.'
            a.X++.f()               | 3  | found '+': it stands only between the declaring type and the method's '.'
            !a.X.f()                | 0  | found '!': selectors have no operators; write a rule for each
            a.X.f?()                | 5  | found '?': the wildcard is '*'
            a.X.f(@B int)           | 6  | '@B int': write the parameter's type alone, without name, annotation or space
            a.X.f,g()               | 5  | found ',' where a name is expected
            a.X.f(b..)              | 9  | the type's name is missing after 'b..': write '*' for every type there
            """)
    void saysWhatToWriteInstead(String selector, int offset, String message) {
        SelectorSyntaxException e = catchThrowableOfType(
                SelectorSyntaxException.class, () -> Selector.parse(selector == null ? "" : selector));

        assertThat(e).hasMessage(message);
        assertThat(e.offset()).isEqualTo(offset);
    }

    @Test
    void refusesEndlessTexts() {
        assertThatThrownBy(() -> Selector.parse("a.".repeat(10_000) + "X.f()"))
                .hasMessage("a selector has at most 20000 characters");
    }
}
