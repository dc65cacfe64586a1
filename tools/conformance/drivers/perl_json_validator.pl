# Perl, JSON::Validator. ../README.md has the protocol.
#
# Debian's version knows draft-04 to 2019-09: a schema of 2020-12 is read as draft-07, by its class.
use strict;
use warnings;
use Cpanel::JSON::XS ();
use JSON::Validator;
use JSON::Validator::Schema::Draft7;

$| = 1;
my $lines = Cpanel::JSON::XS->new->utf8->canonical;
my $texts = Cpanel::JSON::XS->new->allow_nonref->max_depth(1000);
my $schema;

sub say_line { print $lines->encode($_[0]), "\n" }

sub compile {
    my $content = $texts->decode($_[0]);
    delete $content->{'$schema'} unless $content->{'$schema'} =~ /draft-07/;
    $schema = JSON::Validator::Schema::Draft7->new->data($content);
    return {ready => Cpanel::JSON::XS::true};
}

sub verdict {
    my ($text) = @_;
    my $value;
    eval { $value = $texts->decode($text); 1 } or return {refused => substr("$@", 0, 200)};
    my @errors = map { {keyword => ($_->details // [''])->[-1]} } $schema->validate($value);
    my $valid = @errors ? Cpanel::JSON::XS::false : Cpanel::JSON::XS::true;
    return {valid => $valid, errors => \@errors};
}

say_line({engine => 'JSON::Validator', version => "$JSON::Validator::VERSION"});
while (my $line = <STDIN>) {
    my $request = $lines->decode($line);
    my $reply = eval {
        exists $request->{schema} ? compile($request->{schema}) : verdict($request->{text});
    };
    say_line($reply // {error => substr("$@", 0, 200)});
}
